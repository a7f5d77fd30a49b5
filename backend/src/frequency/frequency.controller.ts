import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { frequencyRows, simplifyText, type FormCounts, type FrequencyAnswer } from '@cimai/analysis';
import { stopList } from '../library/instruments.js';
import { Subcorpora, type Subcorpus } from '../library/subcorpora.js';
import { Answers } from '../problem/answers.decorator.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { TokenStore, type CountsByDocument } from '../tokens/token-store.js';
import { FrequencyParameters } from './frequency.question.js';

/** How often forms occur, and how evenly they are spread. */
@ApiTags('questions')
@Controller('frequency')
export class FrequencyController {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
  ) {}

  @Get()
  @Answers('FrequencyAnswer', 'Frequency, relative frequency with its interval, range and dispersion of forms.')
  @AsTable(frequencyTable, '词频')
  async frequency(@Query() { form, top, ...filters }: FrequencyParameters): Promise<FrequencyAnswer> {
    const forms = [...new Set(form.map(simplifyText))];
    const subcorpus = await this.subcorpora.gather(filters);
    const { selection, tokens, characters } = subcorpus;
    const ranking = await this.tokens.top(selection, top, stopList());
    const counted = forms.length
      ? await Promise.all(forms.map(asked => this.tokens.counts(asked, selection)))
      : await this.tokens.countsOfForms(ranking.forms, selection);
    const rows = frequencyRows(placed(forms.length ? forms : ranking.forms, counted, subcorpus), { tokens, characters });
    return {
      question: { ...filters, forms, top },
      subcorpus: subcorpus.summary,
      versions: subcorpus.versions,
      rows,
      forms: ranking.distinct,
      stopped: { list: 'stopwords', size: stopList().length },
    };
  }
}

/** Counts by document as counts by position in the subcorpus. */
function placed(forms: readonly string[], counted: readonly CountsByDocument[], { position }: Subcorpus): FormCounts[] {
  return forms.map((form, i) => ({
    form,
    documents: counted[i]!.documents.map(document => position.get(document)!),
    counts: counted[i]!.counts,
  }));
}

function frequencyTable(answer: FrequencyAnswer): Table {
  return {
    columns: [
      'form',
      'frequency',
      'per_million',
      'per_million_low',
      'per_million_high',
      'per_wan',
      'documents',
      'document_share',
      'dp',
      'juilland_d',
    ],
    rows: answer.rows.map(row => [
      ...[row.form, row.frequency, row.perMillion.value, row.perMillion.low, row.perMillion.high],
      ...[row.perWan, row.documents, row.documentShare, row.dp, row.juilland],
    ]),
    ground: groundOf(answer),
  };
}
