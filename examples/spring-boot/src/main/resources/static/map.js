'use strict';

/* Draws GeoJSON as SVG: true to scale along the middle parallel, which is enough for one country. */
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const MOST_HEIGHT = 900;
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

/* What to show of the country, in degrees, and where a position lies in the picture of it. */
function frame(positions, near) {
  const longitudes = positions.map(one => one[0]);
  const latitudes = positions.map(one => one[1]);
  const span = Math.max(Math.max(...longitudes) - Math.min(...longitudes), Math.max(...latitudes) - Math.min(...latitudes));
  const margin = near ? Math.max(0.02, span * 0.12) : 0.4;
  const west = Math.min(...longitudes) - margin;
  const east = Math.max(...longitudes) + margin * (near ? 1 : 2);
  const south = Math.min(...latitudes) - margin;
  const north = Math.max(...latitudes) + margin;
  const squeeze = Math.cos((south + north) / 2 * Math.PI / 180);
  const scale = Math.min(WIDTH / ((east - west) * squeeze), MOST_HEIGHT / (north - south));
  const left = (WIDTH - (east - west) * squeeze * scale) / 2;
  return {
    height: Math.max(WIDTH / 2, Math.ceil((north - south) * scale)),
    at: ([longitude, latitude]) => ({ x: left + (longitude - west) * squeeze * scale, y: (north - latitude) * scale })
  };
}

/* Stops of a round that lie on one another are one sign, with the numbers of all of them. */
function signs(stops, apart) {
  const found = [];
  stops.forEach(stop => {
    const near = found.find(one => Math.hypot(one.x - stop.x, one.y - stop.y) < apart);
    if (near) {
      near.stops.push(stop);
    } else {
      found.push({ x: stop.x, y: stop.y, stops: [stop] });
    }
  });
  return found;
}

/* 1, 2, 3 and 5 are 1–3, 5. */
function ranges(numbers) {
  const runs = [];
  numbers.forEach(number => {
    const last = runs[runs.length - 1];
    if (last && last[1] === number - 1) {
      last[1] = number;
    } else {
      runs.push([number, number]);
    }
  });
  return runs.map(([from, to]) => from === to ? `${from}` : `${from}${to === from + 1 ? ', ' : '–'}${to}`).join(', ');
}

/* An arrow in the middle of a leg that is long enough for one. */
function arrows(path) {
  return path.slice(1).flatMap((to, index) => {
    const from = path[index];
    if (Math.hypot(to.x - from.x, to.y - from.y) < 22) {
      return [];
    }
    const angle = Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI;
    const middle = `translate(${((from.x + to.x) / 2).toFixed(1)} ${((from.y + to.y) / 2).toFixed(1)}) rotate(${angle.toFixed(0)})`;
    return [element('path', { class: 'arrow', d: 'M-4 -4.5 L5 0 L-4 4.5 Z', transform: middle })];
  });
}

/*
 * Draws all rounds or, from nearer, the chosen one. Words: its title, the name of something, what is told of a stop of a
 * round, by its number from 1.
 */
function drawMap(geo, places, words, chosen) {
  const lines = geo.features.filter(one => one.geometry.type === 'LineString');
  const points = geo.features.filter(one => one.geometry.type === 'Point');
  const numbers = new Map(lines.map((line, number) => [line.properties.route, number]));
  const seen = points.filter(point => chosen === null || numbers.get(point.properties.route) === chosen);
  const towns = places.map(place => [place.longitude, place.latitude]);
  const { height, at } = frame(seen.length > 0 ? seen.map(point => point.geometry.coordinates) : towns, chosen !== null);
  const map = element('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', direction: 'ltr' }, element('title', {}, words.title));

  places.forEach((place, index) => {
    const { x, y } = at(towns[index]);
    map.append(element('circle', { class: 'town', cx: x.toFixed(1), cy: y.toFixed(1), r: place.large ? 3.5 : 1.5 }));
  });
  lines.forEach((line, number) => {
    const path = line.geometry.coordinates.map(at);
    map.append(element('g', { 'data-round': number, color: roundColour(number), class: faint(number, chosen) },
      element('polyline', { class: 'round', points: path.map(one => `${one.x.toFixed(1)},${one.y.toFixed(1)}`).join(' ') }),
      ...arrows(path)));
  });
  const taken = [];
  lines.forEach((line, number) => {
    const near = number === chosen;
    const stops = points.filter(point => point.properties.route === line.properties.route)
      .map(point => ({ ...at(point.geometry.coordinates), ...point.properties }));
    const its = signs(stops, near ? 16 : 5);
    if (near) {
      its.forEach(sign => taken.push(box(sign.x - width(label(sign)) / 2, sign.y + 10, width(label(sign)), 20)));
    }
    map.append(element('g', { 'data-round': number, color: roundColour(number), class: faint(number, chosen) },
      ...its.map(sign => stopSign(sign, number, words, near))));
  });
  names(places, seen, words.named, chosen !== null).forEach(({ name, place, always }) => {
    const { x, y } = at(place);
    const its = box(x + 6, y - 5, name.length * 7, 12);
    if (y > 0 && y < height && x > 0 && x < WIDTH && (always || !taken.some(other => overlap(its, other)))) {
      taken.push(its);
      map.append(element('text', { class: 'name', x: (x + 6).toFixed(1), y: (y - 5).toFixed(1) }, name));
    }
  });
  return map;
}

/* From its lower left corner, as a text stands. */
const box = (x, y, wide, high) => ({ left: x, right: x + wide, top: y - high, bottom: y });
const overlap = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

const label = sign => ranges(sign.stops.map(stop => stop.stop));
const width = text => Math.max(20, text.length * 7.5 + 10);
const faint = (number, chosen) => chosen === null || number === chosen ? '' : 'faint';

function stopSign(sign, round, words, near) {
  const relay = sign.stops.some(stop => ['drop', 'load'].includes(stop.kind)) ? ' relay' : '';
  const title = element('title', {}, sign.stops.map(stop => words.told(round, stop.stop)).join('\n'));
  if (!near) {
    return element('circle', { class: 'stop' + relay, cx: sign.x.toFixed(1), cy: sign.y.toFixed(1), r: 4 }, title);
  }
  return element('g', { class: 'sign', transform: `translate(${sign.x.toFixed(1)} ${sign.y.toFixed(1)})` },
    element('rect', { class: 'stop' + relay, x: -width(label(sign)) / 2, y: -10, width: width(label(sign)), height: 20, rx: 10 }),
    element('text', { class: 'number', y: 4.5 }, label(sign)), title);
}

/* Large towns and wherever else a relay is; from near also the other towns, as far as there is room for them. */
function names(places, points, named, near) {
  const all = new Map();
  const put = (text, place, always) => all.set(named(text), { name: named(text), place, always });
  places.filter(place => place.large).forEach(place => put(place.name, [place.longitude, place.latitude], !near));
  points.filter(point => ['drop', 'load'].includes(point.properties.kind) && point.properties.name)
    .forEach(point => put(point.properties.name, point.geometry.coordinates, !near));
  places.filter(place => near && !all.has(named(place.name)))
    .forEach(place => put(place.name, [place.longitude, place.latitude], false));
  return [...all.values()];
}
