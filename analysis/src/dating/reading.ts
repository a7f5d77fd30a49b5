import type { Chronology, KnownFact } from './chronology.js';
import { dateAtMonth, dateAtYear } from './date-mention.js';
import type { DateMention } from './date-mention.js';
import { documentNumberAt } from './document-number.js';
import type { DocumentNumber } from './document-number.js';
import type { QuotePlace } from './constraint.js';
import type { DeixisMention } from './deixis.js';
import { NO_DIGIT, digitValue } from './numerals.js';
import { statedDates } from './stated-date.js';
import type { StatedDate } from './stated-date.js';

/** A place where a text names facts of the chronology; several when one phrase can mean several. */
export interface FactMention {
  facts: KnownFact[];
  start: number;
  end: number;
}

/** One part of a document with everything in it that may bear on its date. */
export interface PartReading {
  part: QuotePlace['part'];
  index: number;
  text: string;
  dates: DateMention[];
  facts: FactMention[];
  /** The dates a text states about itself; of a title, a heading or a stamp none. */
  stated: StatedDate[];
  /** Where 周年 and 年头 stand. */
  anniversaries: number[];
  spans: number[];
  /** Words that point at a part of the year or month. */
  deixis: DeixisMention[];
  numbers: DocumentNumber[];
}

/** Reads a part once, left to right: dates in figures and facts of the chronology, with their places. Linear in the text. */
export function readPart(part: QuotePlace['part'], index: number, text: string, chronology: Chronology): PartReading {
  const stated = part === 'text' ? statedDates(text) : [];
  const reading: PartReading = {
    part,
    index,
    text,
    dates: [],
    facts: [],
    stated,
    anniversaries: [],
    spans: [],
    deixis: [],
    numbers: [],
  };
  let dateEnd = 0;
  let factEnd = 0;
  chronology.phrases.scan(text, (phrases, start, end) => {
    const first = phrases[0]!;
    if ('mark' in first) {
      if (first.mark === '周年') reading.anniversaries.push(start);
      else if (first.mark === '年头') reading.spans.push(start);
      else if (first.mark !== '年' && first.mark !== '月') {
        const number = documentNumberAt(text, start);
        if (number) reading.numbers.push(number);
      } else if (start >= dateEnd) {
        const date = first.mark === '年' ? dateAtYear(text, start) : dateAtMonth(text, start);
        if (date) {
          reading.dates.push(date);
          dateEnd = date.end;
        }
      }
      return;
    }
    if ('deixis' in first) {
      reading.deixis.push({ word: first.deixis, start, end });
      return;
    }
    // A phrase inside a longer one already found says nothing of its own.
    if (end <= factEnd || cutsNumeral(text, start)) return;
    factEnd = end;
    const facts = phrases.flatMap(phrase => ('fact' in phrase ? [phrase.fact] : []));
    if (facts.length > 0) reading.facts.push({ facts, start, end });
  });
  return reading;
}

/** True when a phrase that begins with a numeral would tear a longer numeral apart (七大 in 十七大). */
function cutsNumeral(text: string, start: number): boolean {
  return start > 0 && digitValue(text.charCodeAt(start)) !== NO_DIGIT && digitValue(text.charCodeAt(start - 1)) !== NO_DIGIT;
}
