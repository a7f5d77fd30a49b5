import type { Span } from '../corpus/span.js';
import { ROLE_SOURCE } from './role.js';

/** An office a speaker says is his own, with the words that say so. */
export interface OwnRole {
  role: string;
  quote: Span;
}

const READ_AT_MOST = 20_000;
const CLAIMED = new RegExp(
  `(?:(?:选举|任命|推选|安排|派|决定)我(?:为|任|担任|出任|到[^，。]{1,10}?任)|我(?:作为|身为|当选为?|出任|就任)|作为)[^，。；\\n]{0,8}?(?<role>${ROLE_SOURCE})(?!助理|秘书|们|期间|时)(?<me>[,，]我)?`,
  'g',
);
const COURT = /我(?:谨)?代表(?:[^，。；\n]{0,6})?院党组/;
const NEWCOMER =
  /(?:有机会|有幸|很荣幸|组织(?:上)?(?:安排|决定)我?|我刚(?:刚)?|我初)(?:来到?|到)[^，。；\n]{1,8}?(?:工作|任职)|初来乍到/;
const OWN_GROUP = /([市县区州])政府党组的?(?:团结|统一|集体|班子|决策|威信|战斗力|成员)/;

/**
 * The office a speaker claims in his own words, where neither title nor byline names one: "选举我为县长"; who speaks for the leading group of
 * a court ("我代表院党组") presides over it; a newcomer who asks his government's leading group for unity heads it. Null otherwise.
 */
export function roleOfSelf(text: string): OwnRole | null {
  const read = text.slice(0, READ_AT_MOST);
  return claimed(read) ?? ofCourt(read) ?? ofNewcomer(read);
}

function claimed(text: string): OwnRole | null {
  if (!text.includes('我')) return null;
  for (const match of text.matchAll(CLAIMED)) {
    // "作为市长,我…" speaks of the speaker, "作为市长要…" of any mayor; "分管县长" is one of several deputies.
    if (!match[0].includes('我') || /分管|联系|前任|历任|老/.test(match[0])) continue;
    return { role: match.groups!['role']!, quote: { start: match.index, end: match.index + match[0].length } };
  }
  return null;
}

function ofCourt(text: string): OwnRole | null {
  const match = COURT.exec(text);
  if (!match) return null;
  const courts = count(text, '法院');
  const prosecutors = count(text, '检察院');
  const role = courts > prosecutors * 2 ? '法院院长' : prosecutors > courts * 2 ? '检察长' : null;
  return role === null ? null : { role, quote: { start: match.index, end: match.index + match[0].length } };
}

function ofNewcomer(text: string): OwnRole | null {
  const newcomer = NEWCOMER.exec(text);
  const group = newcomer && OWN_GROUP.exec(text);
  if (!newcomer || !group) return null;
  return { role: `${group[1]}长`, quote: { start: newcomer.index, end: newcomer.index + newcomer[0].length } };
}

function count(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) found++;
  return found;
}
