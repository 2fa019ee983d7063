const CONTEXT = 32;

const spaced = (text) => text.normalize('NFC').replace(/\s+/g, ' ');

/** Text of a part of the text layer; lines are parted by spaces, which Range.toString() would leave out. */
function textOf(range) {
  const walker = document.createTreeWalker(range.cloneContents(), NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) text += node.data;
    else if (node.tagName === 'BR') text += '\n';
  }
  return text;
}

function between(layer, setUp) {
  const range = document.createRange();
  range.selectNodeContents(layer);
  setUp(range);
  return spaced(textOf(range));
}

/** The marked words and a little of what stands around them, by which the mark can be found in a later version. */
export function quoteOf(range, layer) {
  const exact = spaced(textOf(range)).trim();
  const before = between(layer, (around) => around.setEnd(range.startContainer, range.startOffset));
  const after = between(layer, (around) => around.setStart(range.endContainer, range.endOffset));
  return { exact, prefix: before.slice(-CONTEXT), suffix: after.slice(0, CONTEXT) };
}
