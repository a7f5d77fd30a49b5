import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { cooccurrenceNetwork, simplifyText, type CooccurrenceAnswer } from '@cimai/analysis';
import { stopList } from '../library/instruments.js';
import { Subcorpora } from '../library/subcorpora.js';
import { Answers } from '../problem/answers.decorator.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { TokenStore, type JointCounts, type Selection } from '../tokens/token-store.js';
import { CooccurrenceParameters } from './cooccurrence.question.js';

/** Which forms or themes occur together. */
@ApiTags('questions')
@Controller('cooccurrence')
export class CooccurrenceController {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
  ) {}

  @Get()
  @Answers('CooccurrenceAnswer', 'A network of forms or themes that share sentences, passages or documents.')
  @AsTable(cooccurrenceTable, '共现')
  async cooccurrence(@Query() parameters: CooccurrenceParameters): Promise<CooccurrenceAnswer> {
    const { of, unit, measure, top, nodes, minimum, form, ...filters } = parameters;
    const forms = [...new Set(form.map(simplifyText))];
    const { selection, summary, versions } = await this.subcorpora.gather(filters);
    const joint =
      of === 'themes' ? await this.tokens.jointThemes(unit, selection) : await this.formsTogether(forms, parameters, selection);
    const network = cooccurrenceNetwork(
      { ...joint, nodes: joint.names.map((id, i) => ({ id, frequency: joint.frequency[i]!, units: joint.inUnits[i]! })) },
      { measure, top, minimum },
    );
    const question = { ...filters, of, unit, measure, top, nodes, minimum, forms };
    return { question, subcorpus: summary, versions, units: joint.units, ...network };
  }

  private async formsTogether(
    asked: readonly string[],
    { unit, nodes }: CooccurrenceParameters,
    selection: Selection,
  ): Promise<JointCounts> {
    const { forms } = await this.tokens.top(selection, nodes, stopList());
    return this.tokens.jointForms([...new Set([...asked, ...forms])], unit, selection);
  }
}

function cooccurrenceTable(answer: CooccurrenceAnswer): Table {
  const units = new Map(answer.nodes.map(node => [node.id, node.units]));
  return {
    columns: ['source', 'target', 'joint', 'units_source', 'units_target', 'units', 'jaccard', 'npmi', 'dice', 'cosine'],
    rows: answer.edges.map(edge => [
      ...[edge.source, edge.target, edge.joint, units.get(edge.source) ?? null, units.get(edge.target) ?? null, answer.units],
      ...[edge.jaccard, edge.npmi, edge.dice, edge.cosine],
    ]),
    ground: groundOf(answer),
  };
}
