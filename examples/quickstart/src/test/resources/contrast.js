// Finds what is too pale to be read on its ground: texts below a contrast of 4.5, rounds and places of a map below 3, as WCAG 2.2 asks.
function tooPale() {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = new Map();

  function rgba(colour) {
    if (!read.has(colour)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      read.set(colour, [...pen.getImageData(0, 0, 1, 1).data]);
    }
    return read.get(colour);
  }

  function luminance(colour) {
    const [r, g, b] = rgba(colour).map(part => part / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function contrast(one, other) {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  }

  function ground(element) {
    const colour = getComputedStyle(element).backgroundColor;
    return rgba(colour)[3] === 255 || !element.parentElement ? colour : ground(element.parentElement);
  }

  function isText(element) {
    return [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  }

  function pale(element, property, least) {
    const found = contrast(getComputedStyle(element)[property], ground(element));
    return found < least ? [`${element.tagName}.${element.getAttribute('class')} ${element.textContent.slice(0, 30)}: ${found.toFixed(2)}`] : [];
  }

  document.querySelectorAll('details').forEach(details => { details.open = true; });
  const shown = [...document.querySelectorAll('body *')].filter(element => element.checkVisibility());
  return shown.filter(isText).filter(element => element.tagName !== 'title')
    .flatMap(element => pale(element, element instanceof SVGElement ? 'fill' : 'color', 4.5))
    .concat(shown.filter(element => element.matches('.round')).flatMap(element => pale(element, 'stroke', 3)))
    .concat(shown.filter(element => element.matches('.stop, .relay')).flatMap(element => pale(element, 'fill', 3)));
}
