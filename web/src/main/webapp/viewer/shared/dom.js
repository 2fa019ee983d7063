import { inRoot } from './address.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Makes an element: properties starting with "on" listen, "data-"/"aria-" and unknown ones become attributes. */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'class') element.className = value;
    else if (name === 'text') element.textContent = value;
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function svg(tag, attributes = {}) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The shipped page carries the icons itself. */
const addressOfIcon = (name) =>
  (document.getElementById('icons') ? `#icon-${name}` : `${inRoot('viewer/icons.svg')}#${name}`);

export function icon(name) {
  const image = svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  image.append(svg('use', { href: addressOfIcon(name) }));
  return image;
}

/** A button with an icon; its label is its name for screen readers and its tooltip, with the key if it has one. */
export function iconButton({ icon: name, label, key, pressed, ...rest }) {
  return el('button', {
    type: 'button',
    class: 'tool',
    'aria-label': label,
    'aria-pressed': pressed === undefined ? null : String(pressed),
    'aria-keyshortcuts': key ?? null,
    title: key ? `${label} (${key})` : label,
    ...rest,
  }, icon(name));
}

export function press(button, pressed) {
  button.setAttribute('aria-pressed', String(pressed));
}

export const isTyping = (target) =>
  target instanceof Element && Boolean(target.closest('input, textarea, select, [contenteditable="true"]'));

/** Makes these the children, in this order, and touches only those that are not in their place. */
export function putInOrder(parent, elements) {
  const wanted = new Set(elements);
  let here = parent.firstElementChild;
  for (const element of elements) {
    while (here && !wanted.has(here)) here = takeOut(here);
    if (element === here) here = here.nextElementSibling;
    else parent.insertBefore(element, here);
  }
  while (here) here = takeOut(here);
}

/** @return what stood behind it */
function takeOut(element) {
  const next = element.nextElementSibling;
  element.remove();
  return next;
}
