import { Injectable } from '@nestjs/common';
import {
  byLot,
  readCodedTexts,
  type AuditNext,
  type AuditPassage,
  type AuditRequest,
  type AuditResults,
  type AuditSummary,
  type PassageCode,
} from '@cimai/analysis';
import { ReaderPool } from '../intake/reader-pool.js';
import { Audits, differingOn, isDisputed, type OpenAudit } from '../library/audits.js';
import { codebook, textOfCodebook } from '../library/instruments.js';
import { problem } from '../problem/problem.js';
import { METHOD } from './audit-method.js';
import { AuditSheets, passagesFor } from './audit-sheets.js';
import { codebookProblem } from './codebook.problem.js';
import { Lots } from './lots.js';
import { PassagePlaces } from './passage-places.js';

/** The seed of an audit that names none. */
const SEED = 20030701;
/** Texts from elsewhere that one task carries. */
const TEXTS_A_TASK = 100;

/** Draws passages for people to code, hands them out blind, and says what came of it. */
@Injectable()
export class AuditDesk {
  constructor(
    private readonly audits: Audits,
    private readonly lots: Lots,
    private readonly sheets: AuditSheets,
    private readonly places: PassagePlaces,
    private readonly pool: ReaderPool,
  ) {}

  /** Draws a sample of the library for each theme and opens an audit on it. */
  async draw({ themes, size, coders, seed = SEED, by = 'page' }: AuditRequest): Promise<AuditSummary> {
    const known = codebook().themes.map(({ id }) => id);
    for (const theme of themes) if (!known.includes(theme)) throw problem.noTheme(theme, known);
    const { drawn, passages } = await this.lots.draw([...new Set(themes)], size, seed);
    if (passages.length === 0) throw codebookProblem.nothingToAudit();
    const { id: codebookId, version } = codebook();
    const strata = drawn.map(({ drawn: some, ...stratum }) => ({ ...stratum, drawn: some.length }));
    const id = await this.audits.keep(
      {
        ...{ origin: 'sample', name: null, codebook: codebookId, version, themes: [...new Set(themes)] },
        ...{ coders, seed, by, when: new Date().toISOString(), strata },
      },
      byLot(passages, seed),
    );
    return this.audits.summaryOf(await this.existing(id));
  }

  /** Takes a coding in that was made elsewhere: each text is tagged by itself, and held against what was coded. */
  async import(name: string, text: string, by = 'page'): Promise<AuditSummary> {
    const { passages, broken } = readCodedTexts(text);
    if (broken !== null) throw codebookProblem.noCoding(broken);
    const { id: codebookId, version, themes } = codebook();
    const tags = await this.tagsOf(passages.map(passage => passage.text));
    const coded = new Set(passages.flatMap(passage => passage.themes));
    const about = themes.map(({ id }) => id).filter(id => coded.has(id));
    const id = await this.audits.keep(
      {
        ...{ origin: 'imported', name, codebook: codebookId, version, themes: about },
        ...{ coders: 1, seed: 0, by, when: new Date().toISOString(), strata: [] },
      },
      passages.map(({ document, text: content }, at) => ({
        ...{ document: null, start: null, title: document, heading: null, before: null, text: content, after: null },
        ...{ tags: tags[at]!, strata: {} },
      })),
      passages.map(({ themes: given, unsure }) => ({ themes: given, unsure })),
    );
    return this.audits.summaryOf(await this.existing(id));
  }

  /** The next passage a coder has not spoken of, in the order of the lot; for coder 0 the next on which the others differ. */
  async next(id: number, coder: number): Promise<AuditNext> {
    const audit = await this.existing(id);
    refuseStranger(audit, coder);
    return this.sheets.next(audit, coder);
  }

  /** One passage as a coder sees it, to look at it again. */
  async passage(id: number, number: number, coder: number): Promise<AuditPassage> {
    const audit = await this.existing(id);
    refuseStranger(audit, coder);
    const passage = audit.passages.find(one => one.number === number);
    if (!passage) throw codebookProblem.noAuditPassage(id, number);
    return this.sheets.sheet(audit, passage, coder);
  }

  /** Keeps a coder's word and hands out the next passage. */
  async code(id: number, number: number, coder: number, code: PassageCode): Promise<AuditNext> {
    const audit = await this.existing(id);
    refuseStranger(audit, coder);
    for (const theme of code.themes) if (!audit.record.themes.includes(theme)) throw problem.noTheme(theme, audit.record.themes);
    if (!audit.passages.some(one => one.number === number)) throw codebookProblem.noAuditPassage(id, number);
    if (!passagesFor(audit, coder).some(one => one.number === number)) throw codebookProblem.nothingToSettle(id, number);
    await this.audits.code(id, number, coder, code);
    return this.next(id, coder);
  }

  /** What came of an audit so far. */
  async results(id: number): Promise<AuditResults> {
    const audit = await this.existing(id);
    const summary = this.audits.summaryOf(audit);
    const themes = this.audits.figuresOf(audit);
    const scores = themes.flatMap(({ f1 }) => (f1 ? [f1.value] : []));
    const disputed = audit.passages.filter(one => isDisputed(one, audit.codes.get(one.number), summary.themes, summary.coders));
    const differing = summary.themes.flatMap(theme => differingOn(theme, audit));
    const numbers = new Set([...disputed, ...differing].map(({ number }) => number));
    const places = await this.places.of(audit.passages.filter(({ number }) => numbers.has(number)));
    const at = (number: number) => places.get(number) ?? null;
    return {
      audit: summary,
      themes,
      macroF1: scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null,
      disputed: disputed.map(({ number, document, title, text, tags }) => {
        const codes = [...audit.codes.get(number)!].map(([coder, code]) => ({ coder, themes: code.themes }));
        const about = tags.filter(({ theme }) => summary.themes.includes(theme));
        return { number, document, at: at(number), title, text, codes, tags: about };
      }),
      differing: differing.map(passage => ({ ...passage, at: at(passage.number) })),
      method: METHOD[summary.origin],
    };
  }

  /** Every audit, the newest first. */
  async all(): Promise<AuditSummary[]> {
    const summaries: AuditSummary[] = [];
    for (const { id } of await this.audits.records()) summaries.push(this.audits.summaryOf(await this.existing(id)));
    return summaries;
  }

  private async existing(id: number): Promise<OpenAudit> {
    const audit = await this.audits.open(id);
    if (!audit) throw codebookProblem.noAudit(id);
    return audit;
  }

  private async tagsOf(texts: readonly string[]) {
    const inForce = textOfCodebook(codebook());
    const portions = Array.from({ length: Math.ceil(texts.length / TEXTS_A_TASK) }, (_, at) =>
      texts.slice(at * TEXTS_A_TASK, (at + 1) * TEXTS_A_TASK),
    );
    const answers = await Promise.all(portions.map(some => this.pool.near({ codebook: inForce, documents: [], texts: some })));
    return answers.flatMap(({ tags }) => tags);
  }
}

function refuseStranger({ record }: OpenAudit, coder: number): void {
  if (!(coder >= 0 && coder <= record.coders)) throw codebookProblem.noSuchCoder(coder);
}
