/** Measures the reader against hand-made gold; see figures.mjs. Everything is read at run time, nothing of it is kept. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TextDecoder } from 'node:util';
import { attribute, clean, compileGazetteer, divide, splitCompilation } from '@cimai/analysis';

const home = fileURLToPath(new URL('../../', import.meta.url));
const beside = `${home}../shared/`;

/** The folder of seeds, gold and corpora; null when it does not stand beside the repository. */
export const sharedFolder = existsSync(`${beside}gold/speeches.json`) && existsSync(`${beside}seeds`) ? beside : null;

const ofGazetteer = name => JSON.parse(readFileSync(`${home}data/gazetteer/${name}.json`, 'utf8'));
const gazetteer = () => compileGazetteer(ofGazetteer('divisions'), ofGazetteer('landmarks'));
const gold = (shared, name) => JSON.parse(readFileSync(`${shared}gold/${name}.json`, 'utf8'));

/** @returns the figures of reading, by name: counts as [reached, of] */
export async function measure(shared) {
  const places = gazetteer();
  const sources = readdirSync(`${shared}seeds`)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readSource(name, readFileSync(`${shared}seeds/${name}`, 'utf8'), places));
  return {
    seeds: Object.fromEntries(sources.map(({ name, speeches }) => [name.slice(0, 3), speeches.length])),
    proposals: {
      seeds: proposalsIn(sources),
      reports: proposalsIn(reportTexts(shared).map(text => readSource('report', text, places))),
      demonstration: proposalsIn(demonstration().map(text => readSource('demonstration', text, places))),
    },
    ...againstSpeeches(sources, gold(shared, 'speeches')),
    ...againstNoise(sources, gold(shared, 'noise')),
    speechLost: speechLost(sources, gold(shared, 'speeches'), gold(shared, 'noise')),
    longDropped: longDropped(sources, gold(shared, 'speeches'), gold(shared, 'noise')),
    ownSpeechLost: ownSpeechLost(places),
    ...againstJoins(sources, gold(shared, 'joins')),
    ...againstGarbled(sources, gold(shared, 'mojibake')),
    raw: rawFiles(shared, places),
    wholeReports: reports(shared, places),
    speed: speed(shared, places),
  };
}

/** The speeches written for this project: single ones and one compilation, all in good order. */
function demonstration() {
  const folder = `${home}data/demonstration/`;
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'));
  return names.map(name => readFileSync(folder + name, 'utf8'));
}

/** How many places are put before a person as doubtful splits or cuts. */
function proposalsIn(sources) {
  return sources.reduce((sum, { speeches }) => sum + speeches.reduce((n, { proposals }) => n + proposals.length, 0), 0);
}

function readSource(name, raw, places) {
  const cleaned = clean(raw);
  const speeches = splitCompilation(cleaned.text).map(speech => {
    const text = cleaned.text.slice(speech.start, speech.end);
    return {
      ...speech,
      text,
      source: cleaned.offsets.spanToOriginal(speech),
      attribution: attribute({ ...speech, text }, places),
    };
  });
  const lines = [];
  let at = 0;
  for (const line of raw.split('\n')) {
    lines.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return { name, raw, cleaned, speeches, lines };
}

const bare = text => text.replace(/[\s[\]]/g, '');

function againstSpeeches(sources, expected) {
  const wrong = [];
  const right = { spans: 0, place: 0, role: 0, speaker: 0, level: 0, title: 0, occasion: 0 };
  for (const one of expected) {
    const source = sources.find(({ name }) => name.startsWith(one.file.slice(0, 3)));
    const span = { start: source.lines[one.start_line - 1].start, end: source.lines[one.end_line - 1].end };
    const speech = source.speeches.find(found => overlap(found.source, span) >= 0.97);
    if (speech) right.spans++;
    const { attribution } = speech ?? { attribution: {} };
    for (const field of ['place', 'role', 'speaker', 'level', 'title', 'occasion']) {
      const same = bare(attribution[field] ?? '') === bare(one[field] ?? '').replace(/[(（]经.*$/, '');
      if (same) right[field]++;
      else wrong.push(`${one.file.slice(0, 3)}#${one.index} ${field}: ${attribution[field]} ≠ ${one[field]}`);
    }
  }
  const figures = Object.entries(right).map(([field, count]) => [field, [count, expected.length]]);
  return { ...Object.fromEntries(figures), differing: wrong };
}

/** Intersection over union of two spans. */
function overlap(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Noise that is still inside a speech's text; masks stay on purpose and are not counted. */
function againstNoise(sources, expected) {
  const items = expected.filter(({ kind }) => kind !== 'editor_mask');
  const left = [];
  for (const item of items) {
    const source = sources.find(({ name }) => name.startsWith(item.file));
    const line = source.lines[item.line - 1];
    const start = line.start + (item.col ?? 0);
    const end = item.part === undefined ? line.end : start + item.part.length;
    const inside = source.speeches.some(speech => keptUnits(source, speech, start, end) > 0);
    if (inside) left.push(`${item.file}:${item.line} ${item.text}`);
  }
  return { noiseLeft: [left.length, items.length], noise: left };
}

/** Where a gold item stands in its source. */
function spanOfItem(source, { line, col, part }) {
  const { start, end } = source.lines[line - 1];
  return part === undefined ? { start, end } : { start: start + (col ?? 0), end: start + (col ?? 0) + part.length };
}

const contains = ({ start, end }, at) => at >= start && at < end;

/** Characters of speech that no speech holds any more, though no gold noise covers them and no repair replaced them. */
function speechLost(sources, expected, noise) {
  const found = { characters: 0, of: 0, places: [] };
  for (const source of sources) {
    const wanted = expected.filter(({ file }) => file.slice(0, 3) === source.name.slice(0, 3));
    const covered = noise.filter(({ file }) => source.name.startsWith(file)).map(item => spanOfItem(source, item));
    const excused = [...covered, ...source.cleaned.repairs];
    const kept = unitsKept(source);
    for (const { start_line, end_line } of wanted) {
      const span = { start: source.lines[start_line - 1].start, end: source.lines[end_line - 1].end };
      const lost = [];
      for (let at = span.start; at < span.end; at++) {
        if (/\s/.test(source.raw[at])) continue;
        found.of++;
        if (!kept.has(at) && !excused.some(one => contains(one, at))) lost.push(at);
      }
      found.characters += lost.length;
      if (lost.length > 0) found.places.push(`${source.name.slice(0, 3)}: ${lost.map(at => source.raw[at]).join('')}`);
    }
  }
  return found;
}

/** The source units that stand in some speech. */
function unitsKept({ speeches, cleaned }) {
  const kept = new Set();
  for (const { start, end } of speeches) for (let i = start; i < end; i++) kept.add(cleaned.offsets.toOriginal(i));
  return kept;
}

/** Every dropped part of more than 30 characters: gold noise, outside every gold speech, or in a file the gold does not cover. */
function longDropped(sources, expected, noise) {
  return sources.flatMap(source => {
    const ofFile = expected.filter(({ file }) => file.slice(0, 3) === source.name.slice(0, 3));
    const speeches = ofFile.map(one => ({
      start: source.lines[one.start_line - 1].start,
      end: source.lines[one.end_line - 1].end,
    }));
    const covered = noise.filter(({ file }) => source.name.startsWith(file)).map(item => spanOfItem(source, item));
    return source.cleaned.dropped
      .filter(({ text }) => text.length > 30)
      .map(({ start, text }) => {
        const isNoise = covered.some(one => contains(one, start));
        const inSpeech = speeches.some(one => contains(one, start));
        const kind = isNoise ? 'noise' : ofFile.length === 0 ? 'unjudged' : inSpeech ? 'SPEECH' : 'outside';
        return `${source.name.slice(0, 3)} ${kind}: ${text.slice(0, 40)}`;
      });
  });
}

/** Page furniture around and inside a speech of our own: of its sentences none may be lost, of the furniture nothing kept. */
function ownSpeechLost(places) {
  const sentences = Array.from(
    { length: 40 },
    (_, i) => `第${i + 1}件事要在${(i % 12) + 1}月底以前办好，上一页的台账要补齐，下载的表格要交回。`,
  );
  const furniture = [
    '- 2 -',
    '上一篇：没有了',
    '下一篇：返回列表',
    '本文来自范文网 www.example.com',
    '免费下载全文 点击查看更多',
  ];
  const lines = sentences.flatMap((sentence, i) => (i % 8 === 7 ? [sentence, furniture[(i - 7) / 8]] : [sentence]));
  const read = readSource('own', ['市长在全市督查工作会上的讲话', '同志们：', ...lines].join('\n'), places);
  const text = read.speeches.map(speech => speech.text).join('\n');
  return {
    sentences: [sentences.filter(sentence => !text.includes(sentence)).length, sentences.length],
    furnitureKept: furniture.filter(line => text.includes(line)),
  };
}

/** How many characters other than white space of a source stretch stand in a speech's text. */
function keptUnits(source, speech, start, end) {
  let count = 0;
  for (let i = speech.start; i < speech.end; i++) {
    const at = source.cleaned.offsets.toOriginal(i);
    if (at >= start && at < end && /\S/.test(source.cleaned.text[i])) count++;
  }
  return count;
}

function againstJoins(sources, expected) {
  const missed = [];
  let extra = 0;
  for (const source of sources) {
    const wanted = expected.filter(({ file }) => source.name.startsWith(file));
    const joins = source.cleaned.repairs.filter(({ kind }) => kind === 'line-join');
    for (const join of wanted) {
      const after = source.lines[join.line - 1].end;
      const before = source.lines[join.next_line - 1].start;
      if (!joins.some(({ start, end }) => start <= after && end >= before)) missed.push(`${join.file}:${join.line} ${join.note}`);
    }
    if (wanted.length > 0) extra += joins.length - wanted.length;
  }
  return { joins: [expected.length - missed.length, expected.length], joinsMissed: missed, joinsBeyondGold: extra };
}

function againstGarbled(sources, expected) {
  const spans = expected.filter(({ kind }) => kind === 'gbk_shift');
  const wrong = [];
  for (const span of spans) {
    const source = sources.find(({ name }) => name.startsWith(span.file));
    const line = source.lines[span.line - 1];
    const repairs = source.cleaned.repairs.filter(
      ({ kind, start }) => kind === 'mojibake' && start >= line.start && start < line.end,
    );
    if (!repairs.some(({ after }) => after === span.repaired)) wrong.push(`${span.file}:${span.line} ${span.repaired}`);
  }
  const glosses = sources.flatMap(({ cleaned }) => cleaned.text.match(/[(（][a-z]*[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ][a-z]*[)）]/g) ?? []);
  const all = sources.flatMap(({ cleaned }) => cleaned.repairs.filter(({ kind }) => kind === 'mojibake')).length;
  return {
    garbledRepaired: [spans.length - wrong.length, spans.length],
    garbledWrong: wrong,
    garbledFoundInAll: all,
    glossesLeft: glosses.length,
  };
}

function rawFiles(shared, places) {
  const folder = `${shared}corpora/raw/`;
  const names = readdirSync(folder).filter(name => name.endsWith('.gbk.txt'));
  return Object.fromEntries(
    names.map(name => {
      const text = new TextDecoder('gb18030').decode(readFileSync(folder + name));
      return [name, readSource(name, text, places).speeches.length];
    }),
  );
}

/** National reports are single documents without noise: all must stay whole. */
function reports(shared, places) {
  const texts = reportTexts(shared);
  const read = texts.map(text => readSource('report', text, places));
  const lost = read.reduce((sum, { cleaned }) => sum + cleaned.dropped.reduce((n, { text }) => n + text.length, 0), 0);
  return { single: [read.filter(({ speeches }) => speeches.length === 1).length, texts.length], charactersDropped: lost };
}

function reportTexts(shared) {
  const lines = readFileSync(`${shared}corpora/gwr_national.jsonl`, 'utf8').split('\n').filter(Boolean);
  return lines.map(line => JSON.parse(line).text);
}

function speed(shared, places) {
  const texts = reportTexts(shared);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  let best = Infinity;
  for (let round = 0; round < 4; round++) {
    const started = performance.now();
    for (const text of texts) {
      const cleaned = clean(text);
      for (const speech of splitCompilation(cleaned.text)) {
        const body = cleaned.text.slice(speech.start, speech.end);
        attribute({ ...speech, text: body }, places);
        divide(body);
      }
    }
    best = Math.min(best, performance.now() - started);
  }
  return { charactersPerSecond: Math.round((characters / best) * 1000) };
}
