'use strict';

/* Draws GeoJSON as SVG: true to scale along the middle parallel, which is enough for one country. */
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const COLOURS = ['#b3261e', '#1f5fa8', '#16794c', '#8a3ea0', '#9a5608', '#0f7a86', '#5b4a1f', '#c2257d', '#40519c', '#46700e'];

function roundColour(number) {
  return COLOURS[number % COLOURS.length];
}

function element(name, attributes, ...children) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function drawMap(geo, places, title, nameOf) {
  const lines = geo.features.filter(one => one.geometry.type === 'LineString');
  const points = geo.features.filter(one => one.geometry.type === 'Point');
  const numbers = new Map(lines.map((line, number) => [line.properties.route, number]));
  // As much of the country as the rounds need.
  const all = points.length > 0 ? points.map(point => point.geometry.coordinates)
    : places.map(place => [place.longitude, place.latitude]);
  const west = Math.min(...all.map(one => one[0])) - 0.6;
  const east = Math.max(...all.map(one => one[0])) + 0.9;
  const south = Math.min(...all.map(one => one[1])) - 0.4;
  const north = Math.max(...all.map(one => one[1])) + 0.4;
  const squeeze = Math.cos((south + north) / 2 * Math.PI / 180);
  const scale = WIDTH / ((east - west) * squeeze);
  const x = longitude => ((longitude - west) * squeeze * scale).toFixed(1);
  const y = latitude => ((north - latitude) * scale).toFixed(1);

  const map = element('svg', { viewBox: `0 0 ${WIDTH} ${Math.ceil((north - south) * scale)}`, role: 'img', direction: 'ltr' },
    element('title', {}, title));
  places.forEach(place => map.append(
    element('circle', { class: 'town', cx: x(place.longitude), cy: y(place.latitude), r: place.large ? 3.5 : 1.5 })));
  lines.forEach(line => map.append(element('polyline', {
    class: 'round',
    'data-round': numbers.get(line.properties.route),
    points: line.geometry.coordinates.map(one => `${x(one[0])},${y(one[1])}`).join(' '),
    color: roundColour(numbers.get(line.properties.route))
  })));
  points.forEach(point => map.append(element('circle', {
    class: `stop ${point.properties.kind}`,
    'data-round': numbers.get(point.properties.route),
    cx: x(point.geometry.coordinates[0]),
    cy: y(point.geometry.coordinates[1]),
    r: 4,
    color: roundColour(numbers.get(point.properties.route))
  }, element('title', {}, nameOf(point.properties.name)))));
  // Large towns, and wherever else a relay is.
  const named = new Map(places.filter(place => place.large).map(place => [nameOf(place.name), [place.longitude, place.latitude]]));
  points.filter(point => ['drop', 'load'].includes(point.properties.kind))
    .forEach(point => named.set(nameOf(point.properties.name), point.geometry.coordinates));
  named.forEach((at, name) => map.append(
    element('text', { class: 'name', x: Number(x(at[0])) + 6, y: Number(y(at[1])) - 5 }, name)));
  return map;
}
