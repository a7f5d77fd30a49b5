import { Body, Controller, Get, Param, ParseIntPipe, Patch, Query } from '@nestjs/common';
import type { CorrectableField, DocumentDetail, DocumentsAnswer, JudgedField } from '@cimai/analysis';
import { problem } from '../problem/problem.js';
import { Answers } from '../problem/answers.decorator.js';
import { Copies } from './copies.js';
import { Catalogue } from './catalogue.js';
import { Corrections, type Word } from './corrections.js';
import { DocumentCorrection, DocumentsQuestion } from './documents.question.js';
import { summaryOf } from './document-summary.js';
import { spansOf } from './document-text.entity.js';
import { DocumentList } from './document-list.js';
import type { DocumentRecord } from './document.entity.js';
import { checkedDate } from './checked-date.js';
import { Librarian } from './librarian.js';

const FIELDS: CorrectableField[] = ['title', 'speaker', 'role', 'place', 'level', 'occasion', 'date'];

/** The documents of the library: the list, one of them whole, and a person's word on it. */
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly list: DocumentList,
    private readonly catalogue: Catalogue,
    private readonly corrections: Corrections,
    private readonly copies: Copies,
    private readonly librarian: Librarian,
  ) {}

  @Get()
  @Answers(
    'DocumentsAnswer',
    'Documents that pass the filters, a page at a time, copies of a speech among them and marked as such; `subcorpus` counts what the other questions count. With every value the filters can take.',
  )
  documents(@Query() question: DocumentsQuestion): Promise<DocumentsAnswer> {
    return this.list.page(question);
  }

  @Get(':id')
  @Answers(
    'DocumentDetail',
    'One document: text, passages with themes, dating with evidence, repairs, corrections, the same speech elsewhere.',
  )
  document(@Param('id', ParseIntPipe) id: number): Promise<DocumentDetail> {
    return this.detail(this.record(id));
  }

  @Patch(':id')
  @Answers('DocumentDetail', 'The document with a person’s corrections in force.')
  async correct(@Param('id', ParseIntPipe) id: number, @Body() correction: DocumentCorrection): Promise<DocumentDetail> {
    const record = this.record(id);
    const words = this.wordsIn(record, correction);
    if (words.length === 0 || correction.title === null) throw problem.noCorrection();
    return this.detail(await this.corrections.apply(record, words));
  }

  /** What is taken back comes first, so that a field can be given back and said anew at once. */
  private wordsIn(record: DocumentRecord, correction: DocumentCorrection): Word[] {
    const signed = { by: correction.by ?? 'reader', reason: correction.reason ?? null };
    const words: Word[] = (correction.withdraw ?? []).map(field => ({ field, value: null, withdrawn: true, ...signed }));
    const say = (field: JudgedField, value: string | null) => words.push({ field, value, withdrawn: false, ...signed });
    for (const field of FIELDS) {
      const said = correction[field];
      if (said !== undefined) say(field, field === 'date' ? checkedDate(said) : said);
    }
    if (correction.copy !== undefined) say('copy', this.checkedCopy(record, correction.copy));
    if (correction.text !== undefined) say('text', correction.text);
    return words;
  }

  /** The document it is to be a copy of must be another one, and not its copy by a person's word. */
  private checkedCopy({ id }: DocumentRecord, of: number | null): string | null {
    if (of === null) return null;
    this.record(of);
    if (this.copies.wouldRunInACircle(id, of)) throw problem.copyOfItself(id);
    return String(of);
  }

  private record(id: number): DocumentRecord {
    const record = this.catalogue.document(id);
    if (!record) throw problem.noDocument(id);
    return record;
  }

  private async detail(record: DocumentRecord): Promise<DocumentDetail> {
    const { text, reading } = (await this.librarian.open([record.id])).get(record.id)!;
    const corrections = await this.corrections.of(record.id);
    const source = this.catalogue.source(record.source)!;
    const summary = summaryOf(
      record,
      source,
      (await this.corrections.fields([record.id])).get(record.id) ?? [],
      this.catalogue.copiesOf(record.id),
    );
    const { passages, datingEvidence, datingAlternatives, attributionEvidence, repairs, dropped, proposals, doubts } = reading;
    return {
      ...summary,
      text,
      span: { start: record.sourceStart, end: record.sourceEnd },
      dating: { ...summary.date, evidence: datingEvidence, alternatives: datingAlternatives ?? [] },
      attribution: attributionEvidence,
      passagesRead: passages.map(passage => ({
        ...passage,
        sentences: spansOf(passage.sentences),
      })),
      ...{ repairs, dropped, corrections, proposals },
      doubtful: doubts,
      sameSpeech: this.copies.sameSpeech(record),
      encoding: source.encoding ?? '',
      versions: record.versions,
    };
  }
}
