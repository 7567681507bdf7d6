// Finds what is too pale to be read on its ground: texts below a contrast of 4.5, ways and signs of a map below 3, as WCAG 2.2 asks.
function tooPale() {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = new Map();

  /** The red, green and blue of a colour from 0 to 255, and how far it covers what is below. */
  function rgba(colour) {
    if (!read.has(colour)) {
      const [one, other] = ['#000', '#fff'].map(before => {
        pen.fillStyle = before;
        pen.fillStyle = colour;
        return pen.fillStyle;
      });
      if (one !== other) {
        throw new Error(colour + ' is no colour');
      }
      pen.clearRect(0, 0, 1, 1);
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      read.set(colour, [r, g, b, a / 255]);
    }
    return read.get(colour);
  }

  function over([r, g, b, a], opacity, below) {
    return [r, g, b].map((part, i) => part * a * opacity + below[i] * (1 - a * opacity)).concat(1);
  }

  function luminance(colour) {
    const [r, g, b] = colour.map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function opacity(element) {
    return element ? getComputedStyle(element).opacity * opacity(element.parentElement) : 1;
  }

  function ground(element) {
    const colour = rgba(getComputedStyle(element).backgroundColor);
    return colour[3] === 1 || !element.parentElement ? colour : over(colour, 1, ground(element.parentElement));
  }

  /** What is behind a text: a number on a map stands on its badge. */
  function behind(element) {
    return element.matches('text.badge') ? rgba(getComputedStyle(element.previousElementSibling).fill) : ground(element);
  }

  function isText(element) {
    return [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  }

  function pale(element, property, least, below) {
    const colour = rgba(getComputedStyle(element)[property]);
    const found = contrast(over(colour, opacity(element), below), below);
    return found < least ? [`${element.tagName}.${element.getAttribute('class')} ${element.textContent.slice(0, 30)}: ${found.toFixed(2)}`] : [];
  }

  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const shown = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility());
  const onMap = [['.way, .round', 'stroke'], ['.stop', 'fill'], ['.arrow, .relay', 'fill']];
  return shown.filter(isText).filter(element => element.tagName !== 'title')
    .flatMap(element => pale(element, element instanceof SVGElement ? 'fill' : 'color', 4.5, behind(element)))
    .concat(onMap.flatMap(([kind, property]) => {
      const all = shown.filter(element => element.closest('svg') && element.matches(kind));
      return all.length === 0 && kind === '.stop' ? ['there is no map']
        : all.flatMap(element => pale(element, property, 3, ground(element.closest('svg'))));
    }));
}
