/** How well dated texts are dated, and how fast. Everything here is a pure function of the texts and of the instrument given to it. */

const MILLISECONDS_A_DAY = 86_400_000;
const days = iso => Date.parse(iso) / MILLISECONDS_A_DAY;
const width = dating => days(dating.latest) - days(dating.earliest) + 1;
const isBounded = dating => dating.earliest !== null && dating.latest !== null;
const holds = (dating, day) => isBounded(dating) && dating.earliest <= day && day <= dating.latest;
const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
const share = (part, whole) => (whole.length === 0 ? null : Math.round((1000 * part.length) / whole.length) / 1000);

/** A reading this sure should hold in nine of ten cases. */
const SURE = 0.9;

/** Texts with one true day each: how often the interval holds it, how wide it is, and whether the confident ones deserve it. */
export function judgeDays(texts, read) {
  const results = texts.map(text => ({ id: text.id, date: text.date, dating: read(text) }));
  const bounded = results.filter(result => isBounded(result.dating));
  const sure = bounded.filter(result => result.dating.confidence >= SURE);
  const right = results.filter(result => holds(result.dating, result.date));
  const exact = results.filter(result => result.dating.best === result.date);
  const surelyRight = sure.filter(result => holds(result.dating, result.date));
  return {
    texts: results.length,
    bounded: bounded.length,
    stated: results.filter(result => result.dating.basis === 'stated').length,
    holds: share(right, results),
    medianWidthDays: median(bounded.map(result => width(result.dating))),
    exactDay: share(exact, results),
    calibration: { sure: sure.length, hold: share(surelyRight, sure) },
    outcomes: bounded.map(result => ({ confidence: result.dating.confidence, right: holds(result.dating, result.date) })),
    misses: results.filter(result => !right.includes(result)),
  };
}

/** Confidence in steps of a tenth, as a reader takes it: what was promised in each, and what held. `outcomes` are pairs of the two. */
export function calibrationOf(outcomes) {
  const bands = [0.9, 0.8, 0.7, 0.6, 0.5, 0];
  return bands.flatMap((from, at) => {
    const to = at === 0 ? 1.01 : bands[at - 1];
    const within = outcomes.filter(({ confidence }) => confidence >= from && confidence < to);
    if (within.length === 0) return [];
    const promised = within.reduce((sum, { confidence }) => sum + confidence, 0) / within.length;
    const held = share(
      within.filter(({ right }) => right),
      within,
    );
    return [
      { confidence: `${from.toFixed(1)} and more`, intervals: within.length, promised: Math.round(1000 * promised) / 1000, held },
    ];
  });
}

/** Speeches with an expert's interval: does ours meet it, and is it no wider than a year or three times the expert's? */
export function judgeIntervals(speeches, read) {
  const outcomes = speeches.map(speech => intervalOutcome(speech, read(speech)));
  const sure = outcomes.filter(outcome => outcome.dating.confidence >= SURE);
  const surelyRight = sure.filter(outcome => outcome.intersects);
  return {
    texts: outcomes.length,
    intersects: outcomes.filter(outcome => outcome.intersects).length,
    tight: outcomes.filter(outcome => outcome.intersects && outcome.tight).length,
    calibration: { sure: sure.length, hold: share(surelyRight, sure) },
    outcomes: outcomes.map(outcome => ({ confidence: outcome.dating.confidence, right: outcome.intersects })),
    misses: outcomes.filter(outcome => !outcome.intersects || !outcome.tight),
  };
}

function intervalOutcome(speech, dating) {
  const readings = [[speech.date_from, speech.date_to], ...(speech.date_alternatives ?? []).map(pair => pair.split('/'))];
  const expert = Math.max(...readings.map(([from, to]) => days(to) - days(from) + 1));
  const bounded = isBounded(dating);
  return {
    id: `${speech.file.slice(0, 3)}-${speech.index}`,
    date: `${speech.date_from}/${speech.date_to}`,
    dating,
    intersects: bounded && readings.some(([from, to]) => dating.earliest <= to && dating.latest >= from),
    tight: bounded && width(dating) <= Math.max(366, 3 * expert),
  };
}

/** Characters a second of `read`, beside those of `baseline` over the same texts, turn by turn, so that a busy machine slows both. */
export function speedBeside(texts, read, baseline, rounds = 5) {
  const characters = texts.reduce((sum, text) => sum + text.text.length, 0);
  const spent = { read: 0, baseline: 0 };
  const timed = (name, work) => {
    const start = performance.now();
    for (const text of texts) work(text.text);
    spent[name] += performance.now() - start;
  };
  for (const text of texts) read(text.text);
  for (let round = 0; round < rounds; round++) {
    timed('read', read);
    timed('baseline', baseline);
  }
  const perSecond = milliseconds => Math.round((characters * rounds) / milliseconds / 100) / 10;
  return {
    millionCharactersPerSecond: perSecond(spent.read),
    baselineMillionCharactersPerSecond: perSecond(spent.baseline),
    ratio: Math.round((10 * spent.baseline) / spent.read) / 10,
  };
}

/** Seconds for one text of `length` characters made of the given ones. */
export function secondsForOne(texts, read, length) {
  const all = texts.map(text => text.text).join('\n');
  const long = all.repeat(Math.ceil(length / all.length)).slice(0, length);
  const start = performance.now();
  read(long);
  return Math.round(performance.now() - start) / 1000;
}
