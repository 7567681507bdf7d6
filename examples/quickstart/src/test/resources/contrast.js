// Finds what is too pale to be read on its ground: texts below a contrast of 4.5, rounds and places of a map below 3, as WCAG 2.2 asks.
function tooPale() {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = new Map();

  /** The red, green and blue of a colour from 0 to 255, and how far it covers what is below. */
  function rgba(colour, filter = 'none') {
    const key = colour + filter;
    if (!read.has(key)) {
      const [one, other] = ['#000', '#fff'].map(before => {
        pen.fillStyle = before;
        pen.fillStyle = colour;
        return pen.fillStyle;
      });
      if (one !== other) {
        throw new Error(colour + ' is no colour');
      }
      pen.filter = filter;
      pen.clearRect(0, 0, 1, 1);
      pen.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
      read.set(key, [r, g, b, a / 255]);
    }
    return read.get(key);
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

  /** The sea and every region: a round may cross any of them. */
  function grounds(map) {
    const sea = ground(map);
    return [...map.querySelectorAll('.ground')].map(region => {
      const { filter } = getComputedStyle(region);
      return over(rgba(getComputedStyle(region.firstElementChild).fill, filter), opacity(region), sea);
    }).concat([sea]);
  }

  function isText(element) {
    return [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  }

  function pale(element, property, least, below) {
    const colour = rgba(getComputedStyle(element)[property]);
    const found = Math.min(...below.map(one => contrast(over(colour, opacity(element), one), one)));
    return found < least ? [`${element.tagName}.${element.getAttribute('class')} ${element.textContent.slice(0, 30)}: ${found.toFixed(2)}`] : [];
  }

  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const shown = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility());
  const onMap = { round: 'stroke', stop: 'fill', relay: 'fill' };
  return shown.filter(isText).filter(element => element.tagName !== 'title')
    .flatMap(element => pale(element, element instanceof SVGElement ? 'fill' : 'color', 4.5, [ground(element)]))
    .concat(Object.entries(onMap).flatMap(([kind, property]) => {
      const all = shown.filter(element => element.matches('svg .' + kind));
      return all.length === 0 && kind !== 'relay' ? ['there is no ' + kind]
        : all.flatMap(element => pale(element, property, 3, grounds(element.closest('svg'))));
    }));
}
