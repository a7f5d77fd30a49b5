import { describe, expect, it } from '@jest/globals';
import { UNDATED } from './corpus/dating.js';
import { doubtsOf, lostCharacters, type UndoubtedDocument } from './doubts.js';
import { divide } from './passage/divide.js';

const inPlace = { spanOf: (span: { start: number; end: number }) => ({ start: span.start, end: span.end }) };
const running =
  '今年雨水偏多，水库要腾出库容，闸门要逐座试机，抢险队伍要在岗待命，预警信息要发到每一户人家，责任人的电话要打得通。'.repeat(5);
const dated = {
  ...UNDATED,
  basis: 'stated' as const,
  earliest: '2011-05-06',
  latest: '2011-05-06',
  best: '2011-05-06',
  confidence: 0.99,
};

function document(given: Partial<UndoubtedDocument> = {}): UndoubtedDocument {
  const text = given.text ?? `在全县防汛会议上的讲话\n${running}`;
  return {
    ...{ title: '在全县防汛会议上的讲话', speaker: null, role: null, place: null, level: null, occasion: null },
    ...{ evidence: { title: [] }, source: { start: 0, end: text.length }, heading: null, dating: dated, text },
    passages: divide(text).map(passage => ({ ...passage, source: { start: passage.start, end: passage.end }, tags: [] })),
    ...{ repairs: [], dropped: [], proposals: [] },
    ...given,
  };
}
const kinds = (given: Partial<UndoubtedDocument>): string[] => doubtsOf(document(given), inPlace).map(({ kind }) => kind);

describe('doubtsOf', () => {
  it('doubts nothing in a speech that says what it is and when it was given, even if it names nobody', () => {
    expect(doubtsOf(document(), inPlace)).toEqual([]);
  });

  it('doubts a date that is missing, unsure, wide, or contradicted; not one that is stated or near', () => {
    const evidence = [{ quote: '去年换届', start: 3, end: 7, says: '', rule: '' }];
    const inferred = { ...dated, basis: 'inferred' as const, evidence };
    expect(kinds({ dating: UNDATED })).toEqual(['date']);
    expect(kinds({ dating: { ...inferred, confidence: 0.3 } })).toEqual(['date']);
    expect(kinds({ dating: { ...inferred, confidence: 0.9, earliest: '2003-01-01', latest: '2009-01-01' } })).toEqual(['date']);
    const alternatives = [{ earliest: '2008-01-01', latest: '2008-12-31', best: '2008', confidence: 0.3, evidence: [0] }];
    expect(doubtsOf(document({ dating: { ...inferred, confidence: 0.9, alternatives } }), inPlace)).toEqual([
      { kind: 'date', start: 3, end: 7, quote: '去年换届' },
    ]);
    expect(kinds({ dating: { ...inferred, confidence: 0.9 } })).toEqual([]);
  });

  it('doubts a title that is only the page’s, or only the beginning of the text', () => {
    const heading = '讲话稿 篇二';
    const dropped = [{ kind: 'compilation-heading', start: 40, end: 46, text: heading }];
    expect(doubtsOf(document({ title: heading, heading, dropped }), inPlace)).toEqual([
      { kind: 'title', start: 40, end: 46, quote: heading },
    ]);
    expect(kinds({ title: `${running.slice(0, 40)}…`, text: running, evidence: {} })).toEqual(['title']);
    expect(kinds({ title: '来自表格的标题', text: running, evidence: {} })).toEqual([]);
  });

  it('measures lost text: its quotes are what was lost, at its places', () => {
    const text = `${running}锟斤拷锟斤拷会议\ufffd\ufffd要求\ue000落实。`;
    const lost = doubtsOf(document({ text }), inPlace).filter(({ kind }) => kind === 'lost-text');
    expect(lost.map(({ quote }) => quote)).toEqual(['锟斤拷锟斤拷', '\ufffd\ufffd', '\ue000']);
    for (const { start, end, quote } of lost) expect(text.slice(start, end)).toBe(quote);
    expect(lostCharacters(text)).toBe(lost.reduce((sum, { quote }) => sum + quote.length, 0));
  });

  it('doubts an unlikely repair and a stretch that still looks garbled, not a likely repair nor a question', () => {
    const repair = (after: string) => ({ kind: 'mojibake', start: 0, end: 4, before: '?仡', after });
    expect(kinds({ repairs: [repair('。回顾今年的工作')] })).toEqual([]);
    expect(kinds({ repairs: [repair('仝爨蟊饕囟鬣')] })).toEqual(['garbled']);
    expect(kinds({ text: `${running}会议要求?仡櫼荒甑墓全部落实。` })).toEqual(['garbled']);
    expect(kinds({ text: `${running}怎么办?大家要想办法。` })).toEqual([]);
  });

  it('doubts a masked date in the head, not a mask in running text', () => {
    expect(doubtsOf(document({ text: `（20xx年3月5日）\n${running}` }), inPlace)).toEqual([
      { kind: 'mask', start: 1, end: 10, quote: '20xx年3月5日' },
    ]);
    expect(kinds({ text: `${running}20xx年要再接再厉，XX镇要带头。` })).toEqual([]);
  });

  it('doubts a fragment, and passes on doubtful splits and what attribution noticed, in order', () => {
    expect(kinds({ text: '同志们，散会。' })).toEqual(['short']);
    const proposals = [{ kind: 'split' as const, at: 9, reason: 'salutation' as const, quote: '同志们：', confidence: 0.6 }];
    const noticed = [{ kind: 'place' as const, start: 2, end: 4, quote: '某市' }];
    expect(doubtsOf(document({ proposals }), inPlace, noticed).map(({ kind, start }) => [kind, start])).toEqual([
      ['place', 2],
      ['split', 9],
    ]);
  });
});
