import { Injectable } from '@nestjs/common';
import {
  auditFigures,
  verdictOn,
  type AuditSummary,
  type AuditedPassage,
  type DifferingPassage,
  type PassageCode,
  type Span,
  type ValidityFigures,
} from '@cimai/analysis';
import { DataSource } from 'typeorm';
import { AuditCodeRecord, AuditPassageRecord, AuditRecord } from './audit.entity.js';
import { insert } from './bulk.js';
import { Writing } from './writing.js';

/** An audit with everything that was said in it. */
export interface OpenAudit {
  record: AuditRecord;
  passages: AuditPassageRecord[];
  /** By passage number, then by coder. */
  codes: Map<number, Map<number, PassageCode>>;
  /** How many words coders had given when it was opened: figures made from it hold as long as no other came. */
  words: number;
}

/** The figures of an audit, and for how many passages each theme was asked about. */
export interface Judgement {
  figures: ValidityFigures[];
  asked: Record<string, number>;
}

/** The audits of the library, with what people coded. Figures are made when they are first asked for, and anew after each code. */
@Injectable()
export class Audits {
  private readonly figures = new Map<number, ValidityFigures[]>();
  private readonly judgements = new Map<number, Judgement>();
  private words = 0;

  constructor(
    private readonly library: DataSource,
    private readonly writing: Writing,
  ) {}

  /** Every audit, the newest first. */
  records(): Promise<AuditRecord[]> {
    return this.library.manager.find(AuditRecord, { order: { id: 'DESC' } });
  }

  /** One audit, whole; null where there is none of that number. */
  async open(id: number): Promise<OpenAudit | null> {
    const { words } = this;
    const record = await this.library.manager.findOneBy(AuditRecord, { id });
    if (!record) return null;
    const passages = await this.library.manager.find(AuditPassageRecord, { where: { audit: id }, order: { number: 'ASC' } });
    const codes = new Map<number, Map<number, PassageCode>>();
    for (const { number, coder, themes, unsure } of await this.library.manager.findBy(AuditCodeRecord, { audit: id })) {
      codes.set(number, (codes.get(number) ?? new Map<number, PassageCode>()).set(coder, { themes, unsure }));
    }
    return { record, passages, codes, words };
  }

  /** Keeps a new audit; codes come with it where somebody coded it elsewhere. */
  async keep(
    audit: Omit<AuditRecord, 'id'>,
    passages: readonly Omit<AuditPassageRecord, 'audit' | 'number'>[],
    codes: readonly PassageCode[] = [],
  ): Promise<number> {
    return this.writing.transaction(async manager => {
      const { id } = await manager.save(AuditRecord, { ...audit });
      await insert(
        manager,
        AuditPassageRecord,
        passages.map((passage, at) => ({ ...passage, audit: id, number: at + 1 })),
      );
      for (const [at, code] of codes.entries()) {
        await manager.insert(AuditCodeRecord, { ...code, audit: id, number: at + 1, coder: 1, when: audit.when });
      }
      return id;
    });
  }

  /** Keeps a coder's word on a passage; a later word takes the place of an earlier one. */
  async code(audit: number, number: number, coder: number, { themes, unsure }: PassageCode): Promise<void> {
    await this.writing.transaction(async manager => {
      await manager.delete(AuditCodeRecord, { audit, number, coder });
      await manager.insert(AuditCodeRecord, { audit, number, coder, themes, unsure, when: new Date().toISOString() });
    });
    this.words++;
    this.figures.delete(audit);
    this.judgements.delete(audit);
  }

  /** The figures of every theme of an audit. */
  figuresOf({ record, passages, codes, words }: OpenAudit): ValidityFigures[] {
    const known = this.figures.get(record.id);
    if (known) return known;
    const audited = passages.map(passage => auditedFrom(passage, codes.get(passage.number)));
    const made = record.themes.map(theme => auditFigures(theme, audited, record.strata, record.coders));
    if (words === this.words) this.figures.set(record.id, made);
    return made;
  }

  /** What an audit that there is says, without its passages: charts ask for it again and again. */
  async judgement(id: number): Promise<Judgement> {
    const known = this.judgements.get(id);
    if (known) return known;
    const audit = (await this.open(id))!;
    const { themes, origin } = audit.record;
    const asked = themes.map(theme => [
      theme,
      audit.passages.filter(({ strata }) => origin === 'imported' || theme in strata).length,
    ]);
    const judgement = { figures: this.figuresOf(audit), asked: Object.fromEntries(asked) as Record<string, number> };
    if (audit.words === this.words) this.judgements.set(id, judgement);
    return judgement;
  }

  /** An audit as the list shows it. */
  summaryOf({ record, passages, codes }: OpenAudit): AuditSummary {
    const { id, origin, name, codebook, version, themes, seed, by, when, strata } = record;
    const coders = record.coders === 2 ? 2 : 1;
    const coded = Array.from({ length: coders }, (_, at) => ({
      coder: at + 1,
      passages: [...codes.values()].filter(each => each.has(at + 1)).length,
    }));
    const disputed = passages.filter(passage => isDisputed(passage, codes.get(passage.number), themes, coders)).length;
    return {
      ...{ id, origin, name, codebook, version, themes, coders, seed, by, when },
      passages: passages.length,
      coded,
      disputed,
      strata,
    };
  }
}

/** Whether coders differ on any theme of a passage, whoever settled it since. */
export function isDiffering(passage: AuditPassageRecord, { record, codes }: OpenAudit): boolean {
  const unsettled = new Map([...(codes.get(passage.number) ?? [])].filter(([coder]) => coder !== 0));
  return isDisputed(passage, unsettled, record.themes, record.coders);
}

/** Whether coders differ on any theme of a passage and nobody settled it. */
export function isDisputed(
  passage: AuditPassageRecord,
  codes: Map<number, PassageCode> | undefined,
  themes: readonly string[],
  coders: number,
): boolean {
  const audited = auditedFrom(passage, codes);
  return themes.some(theme => verdictOn(audited, theme, coders) === 'disputed');
}

/** The passages on which the tags differ from what the coders together say of a theme: first the false tags, then the missed ones. */
export function differingOn(theme: string, { record, passages, codes }: OpenAudit): Omit<DifferingPassage, 'at'>[] {
  const differing = passages.flatMap((passage): Omit<DifferingPassage, 'at'>[] => {
    const { number, document, title, text, tags, strata } = passage;
    if (record.origin === 'sample' && !(theme in strata)) return [];
    const tag = tags.find(each => each.theme === theme);
    const said = verdictOn(auditedFrom(passage, codes.get(number)), theme, record.coders);
    if (typeof said !== 'boolean' || said === Boolean(tag)) return [];
    const evidence = [...new Set(tag?.evidence.map(({ form }) => form))];
    const [kind, score] = tag ? (['false', tag.score] as const) : (['missed', null] as const);
    return [{ ...{ number, document, title, text, theme, kind, score, evidence }, marks: marksOf(tag, passage) }];
  });
  return differing.sort((a, b) => Number(a.kind === 'missed') - Number(b.kind === 'missed'));
}

/** Where a tag's words stand in the passage. A text that was coded elsewhere is a speech of its own and begins at 0. */
function marksOf(tag: AuditPassageRecord['tags'][number] | undefined, { document, start }: AuditPassageRecord): Span[] {
  const from = document === null ? 0 : start;
  if (!tag || from === null) return [];
  return tag.evidence.map(each => ({ start: each.start - from, end: each.end - from }));
}

function auditedFrom(passage: AuditPassageRecord, codes = new Map<number, PassageCode>()): AuditedPassage {
  const { document, title, strata, tags } = passage;
  return { document: document === null ? title : String(document), tagged: tags.map(({ theme }) => theme), strata, codes };
}
