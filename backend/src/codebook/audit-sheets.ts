import { Injectable } from '@nestjs/common';
import { canBeCoded, type AuditNext, type AuditPassage, type CoderTotals } from '@cimai/analysis';
import type { AuditPassageRecord } from '../library/audit.entity.js';
import { isDiffering, type OpenAudit } from '../library/audits.js';
import { Catalogue } from '../library/catalogue.js';
import { PassagePlaces } from './passage-places.js';

/** What a coder has in hand: the passage to speak of, where it stands among the others, and at the end what was said in all. */
@Injectable()
export class AuditSheets {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly places: PassagePlaces,
  ) {}

  /** The next passage a coder has not spoken of, in the order of the lot; once there is none, what this coder said. */
  async next(audit: OpenAudit, coder: number): Promise<AuditNext> {
    const mine = passagesFor(audit, coder);
    const done = mine.filter(({ number }) => audit.codes.get(number)?.has(coder));
    const open = mine.find(one => !done.includes(one));
    const passage = open ? await this.sheet(audit, open, coder) : null;
    const previous = passage ? passage.previous : (done.at(-1)?.number ?? null);
    const own = passage ? null : totalsOf(audit, done, coder);
    return { audit: audit.record.id, coder, passage, done: done.length, of: mine.length, previous, own };
  }

  /** A passage as a coder sees it: nothing of tags and strata, and what others said only where that is to be settled. */
  async sheet(open: OpenAudit, passage: AuditPassageRecord, coder: number): Promise<AuditPassage> {
    const { audit, number, document, title, heading, before, text, after } = passage;
    const { record, codes } = open;
    const mine = passagesFor(open, coder);
    const done = mine.filter(one => codes.get(one.number)?.has(coder));
    const others = coder === 0 ? [...(codes.get(number) ?? [])].filter(([who]) => who !== 0) : [];
    const { earliest = null, latest = null } = (document !== null && this.catalogue.document(document)) || {};
    // Audits drawn by an older program hold days for headings.
    const trusted = heading !== null && canBeCoded(heading) ? heading : null;
    return {
      ...{ audit, number, of: mine.length, done: done.length, position: mine.indexOf(passage) + 1, themes: record.themes },
      ...{ document, at: (await this.places.of([passage])).get(number) ?? null, title, date: { earliest, latest } },
      ...{ heading: trusted, before: before === trusted ? null : before, text, after },
      previous: done.findLast(one => one.number < number)?.number ?? null,
      next: done.find(one => one.number > number)?.number ?? null,
      code: codes.get(number)?.get(coder) ?? null,
      said: others.sort(([one], [other]) => one - other).map(([who, { themes }]) => ({ coder: who, themes })),
    };
  }
}

/** What a coder is to speak of: every passage; who settles, those on which the coders differ. */
export function passagesFor(audit: OpenAudit, coder: number): AuditPassageRecord[] {
  return coder === 0 ? audit.passages.filter(passage => isDiffering(passage, audit)) : audit.passages;
}

function totalsOf({ record, codes }: OpenAudit, done: readonly AuditPassageRecord[], coder: number): CoderTotals {
  const said = done.map(({ number, text }, at) => ({ number, position: at + 1, text, ...codes.get(number)!.get(coder)! }));
  const sure = said.filter(({ unsure }) => !unsure);
  return {
    themes: record.themes.map(theme => ({ theme, passages: sure.filter(({ themes }) => themes.includes(theme)).length })),
    none: sure.filter(({ themes }) => themes.length === 0).length,
    unsure: said.filter(({ unsure }) => unsure).map(({ number, position, text }) => ({ number, position, text })),
  };
}
