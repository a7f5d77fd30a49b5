import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { KEYNESS_DEFAULTS, keynessRows, type KeynessAnswer, type KeynessRow, type SubcorpusSummary } from '@cimai/analysis';
import { FiltersQuestion } from '../library/filters.question.js';
import { stopList } from '../library/instruments.js';
import { overlapOf, restOf } from '../library/rest.js';
import { Subcorpora } from '../library/subcorpora.js';
import { mergeVersions } from '../library/versions.js';
import { Answers } from '../problem/answers.decorator.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { TokenStore } from '../tokens/token-store.js';
import { KeynessParameters, TwoSubcorpora } from './keyness.question.js';

/** What marks one subcorpus against another. */
@ApiTags('questions')
@Controller('keyness')
export class KeynessController {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
  ) {}

  @Get()
  @TwoSubcorpora()
  @Answers('KeynessAnswer', 'The words that mark a subcorpus against another: evidence, size, and in how many documents.')
  @AsTable(keynessTable, '关键性')
  async keyness(@Query() parameters: KeynessParameters): Promise<KeynessAnswer> {
    const { target: targetFilters, reference: named, top } = parameters;
    const filters = named ?? new FiltersQuestion();
    const rest = parameters.rest ?? named === null;
    const target = await this.subcorpora.gather(targetFilters);
    const against = await this.subcorpora.gather(filters);
    const reference = rest ? restOf(against, target) : against.summary;
    const counted = await this.tokens.twoSides(target.selection, against.selection, rest, stopList());
    const result = keynessRows(counted, { target: sizeOf(target.summary), reference: sizeOf(reference) });
    return {
      question: { target: targetFilters, reference: filters, rest, top },
      subcorpus: target.summary,
      versions: mergeVersions([target.versions, against.versions]),
      reference,
      overlap: rest ? 0 : overlapOf(target, against),
      result: result.kind === 'insufficient' ? result : strongest(result.rows, top),
      settings: KEYNESS_DEFAULTS,
    };
  }
}

const sizeOf = ({ tokens, documents }: SubcorpusSummary) => ({ tokens, documents });

function strongest(rows: KeynessRow[], top: number): KeynessAnswer['result'] {
  const key = { target: 0, reference: 0 };
  for (const row of rows) if (row.key) key[row.gSquared < 0 ? 'reference' : 'target']++;
  const given = rows.length <= 2 * top ? rows : [...rows.slice(0, top), ...rows.slice(-top)];
  return { kind: 'keyness', rows: given, tested: rows.length, key };
}

function keynessTable(answer: KeynessAnswer): Table {
  const rows = answer.result.kind === 'keyness' ? answer.result.rows : [];
  return {
    columns: [
      ...['form', 'target_frequency', 'target_documents', 'target_per_million'],
      ...['reference_frequency', 'reference_documents', 'reference_per_million'],
      ...['g_squared', 'p', 'q', 'log_ratio', 'log_ratio_low', 'log_ratio_high', 'key'],
    ],
    rows: rows.map(({ form, target, reference, gSquared, p, q, logRatio, key }) => [
      ...[form, target.frequency, target.documents, target.perMillion],
      ...[reference.frequency, reference.documents, reference.perMillion],
      ...[gSquared, p, q, logRatio.value, logRatio.low, logRatio.high, key],
    ]),
    ground: { ...groundOf(answer), reference: answer.reference },
  };
}
