import { Emitter } from '../shared/emitter.js';
import { el, press } from '../shared/dom.js';
import { t } from '../shared/i18n.js';
import { recall, remember } from '../shared/remembered.js';
import { LONGEST_STAMP, STAMP_WORDS } from './stamp.js';
import { HIGHLIGHTS, INKS, LINE_COLOUR, PEN_WIDTHS, swatches } from './palette.js';

const OWN = 'own';

const TOOLS = [
  { name: 'select', key: 'v', icon: 'cursor' },
  { name: 'highlight', key: 'h', icon: 'highlighter', kind: 'HIGHLIGHT', colours: HIGHLIGHTS, colour: HIGHLIGHTS.yellow },
  { name: 'underline', key: 'u', icon: 'underline', kind: 'UNDERLINE', colours: INKS, colour: LINE_COLOUR },
  { name: 'strike', key: 's', icon: 'strike', kind: 'STRIKE_OUT', colours: INKS, colour: LINE_COLOUR },
  { name: 'pen', key: 'p', icon: 'pen', kind: 'INK', colours: INKS, colour: INKS.blue, width: 2 },
  { name: 'arrow', key: 'l', icon: 'arrow', kind: 'ARROW', colours: INKS, colour: INKS.red, width: 2 },
  { name: 'box', key: 'x', icon: 'box', kind: 'BOX', colours: INKS, colour: INKS.red, width: 2 },
  { name: 'eraser', key: 'e', icon: 'eraser' },
  { name: 'note', key: 'n', icon: 'note', kind: 'NOTE', colours: HIGHLIGHTS, colour: HIGHLIGHTS.yellow },
  { name: 'text', key: 't', icon: 'text', kind: 'TEXT_BOX', colours: INKS, colour: INKS.blue },
  { name: 'stamp', key: 'm', icon: 'stamp', kind: 'STAMP', colours: INKS, colour: INKS.red },
];

/** The tool in the hand, its colour and width; both are remembered. Emits "changed". */
export class Toolbox extends Emitter {
  #choices = recall('tools', {});

  /** What some tools do at once when words are selected; true when they did. */
  onSelection = {};

  constructor(actions, history) {
    super();
    this.actions = actions;
    this.current = TOOLS[0];
    this.penSeen = recall('pen-seen', false);
    for (const tool of TOOLS) {
      actions.add(tool.name, { icon: tool.icon, keys: [tool.key], group: 'tools', run: () => this.onSelection[tool.name]?.() || this.#take(tool) });
    }
    actions.add('undo', { icon: 'undo', keys: ['Ctrl+z'], group: 'tools', run: () => history.undo(), enabled: () => history.canUndo });
    actions.add('redo', { icon: 'redo', keys: ['Ctrl+y', 'Ctrl+Shift+z'], group: 'tools', run: () => history.redo(), enabled: () => history.canRedo });
    history.on('changed', () => actions.refresh());
    this.element = el('div', { class: 'group tools', role: 'group', 'aria-label': t('tools.group') },
      ...TOOLS.map((tool) => actions.button(tool.name, { toggle: true, class: `tool tool-${tool.name}` })),
      el('span', { class: 'divider' }), actions.button('undo'), actions.button('redo'));
    this.options = el('div', { class: 'tool-options', role: 'group', 'aria-label': t('tools.options'), hidden: true });
    this.#show();
  }

  get colour() {
    return this.#choices[this.current.name]?.colour ?? this.current.colour;
  }

  get width() {
    return this.#choices[this.current.name]?.width ?? this.current.width;
  }

  /** Colour, width and words of the tool that makes notes of a kind. */
  styleOf(kind) {
    const tool = TOOLS.find((any) => any.kind === kind);
    const style = { colour: this.colourOf(tool.name) };
    if (tool.width) style.width = this.#choices[tool.name]?.width ?? tool.width;
    if (kind === 'STAMP') style.text = this.words;
    return style;
  }

  /** What the stamp says: words of the office, or the person's own. */
  get words() {
    const { words, own } = this.#choices.stamp ?? {};
    return (words === OWN ? own?.trim() : null) || t(`stamp.${STAMP_WORDS.includes(words) ? words : STAMP_WORDS[0]}`);
  }

  colourOf(name) {
    return this.#choices[name]?.colour ?? TOOLS.find((tool) => tool.name === name).colour;
  }

  /** Fingers draw until a pen has been seen on this device; from then on they scroll, unless told otherwise. */
  get fingersDraw() {
    return !this.penSeen || recall('fingers-draw', false);
  }

  notePen() {
    if (this.penSeen) return;
    this.penSeen = true;
    remember('pen-seen', true);
    this.#show();
  }

  use(name) {
    if (this.current.name !== name) this.#take(TOOLS.find((tool) => tool.name === name));
  }

  #take(tool) {
    this.current = tool === this.current ? TOOLS[0] : tool;
    this.#show();
    this.emit('changed');
  }

  choose(choice) {
    this.#keep(choice);
    this.#show();
  }

  #keep(choice) {
    this.#choices = { ...this.#choices, [this.current.name]: { ...this.#choices[this.current.name], ...choice } };
    remember('tools', this.#choices);
  }

  #show() {
    for (const { name } of TOOLS) this.actions.mark(name, name === this.current.name);
    const { colours, width } = this.current;
    const focused = this.options.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') : null;
    this.options.hidden = !colours;
    this.options.replaceChildren(
      ...(colours ? swatches(colours, this.colour, (colour) => this.choose({ colour })) : []),
      ...(this.current.kind === 'STAMP' ? this.#wordFields() : []),
      ...(width ? PEN_WIDTHS.map((size) => this.#widthButton(size)) : []),
      ...(width && this.penSeen ? [this.#fingerButton()] : []));
    if (focused) this.options.querySelector(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
  }

  #wordFields() {
    const { words = STAMP_WORDS[0], own = '' } = this.#choices.stamp ?? {};
    const choice = el('select', { 'aria-label': t('stamp.words'), onchange: () => this.choose({ words: choice.value }) },
      ...STAMP_WORDS.map((name) => el('option', { value: name, text: t(`stamp.${name}`), selected: name === words })),
      el('option', { value: OWN, text: t('stamp.own'), selected: words === OWN }));
    if (words !== OWN) return [choice];
    const field = el('input', {
      type: 'text', class: 'stamp-words', maxlength: LONGEST_STAMP, value: own, autocomplete: 'off', placeholder: t('stamp.ownWords'), 'aria-label': t('stamp.ownWords'),
      oninput: () => this.#keep({ own: field.value }),
      onkeydown: (event) => event.key === 'Enter' && !event.isComposing && field.blur(),
    });
    return [choice, field];
  }

  #widthButton(size) {
    const label = t('pen.width', { size });
    const button = el('button', {
      type: 'button', class: 'pen-width', 'aria-label': label, title: label,
      'aria-pressed': String(size === this.width), onclick: () => this.choose({ width: size }),
    }, el('span', { class: 'pen-dot' }));
    button.style.setProperty('--size', `${2 + size * 2.5}px`);
    return button;
  }

  #fingerButton() {
    const button = el('button', {
      type: 'button', class: 'chip', text: t('pen.fingers'), title: t('pen.fingersHint'), 'aria-pressed': String(this.fingersDraw),
      onclick: () => { remember('fingers-draw', !this.fingersDraw); press(button, this.fingersDraw); },
    });
    return button;
  }
}
