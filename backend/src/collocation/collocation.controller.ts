import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { collocateRows, simplifyText, type CollocationAnswer } from '@cimai/analysis';
import { stopList } from '../library/instruments.js';
import { Subcorpora } from '../library/subcorpora.js';
import { Answers } from '../problem/answers.decorator.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { TokenStore } from '../tokens/token-store.js';
import { CollocationParameters } from './collocation.question.js';

/** Which words keep a word's company. */
@ApiTags('questions')
@Controller('collocation')
export class CollocationController {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
  ) {}

  @Get()
  @Answers('CollocationAnswer', 'The collocates of a word within a window inside its sentences, by every measure.')
  @AsTable(collocationTable, '搭配词')
  async collocation(@Query() parameters: CollocationParameters): Promise<CollocationAnswer> {
    const { node: asked, window, measure, minimum, top, ...filters } = parameters;
    const node = simplifyText(asked.trim());
    const { selection, summary, versions } = await this.subcorpora.gather(filters);
    const counted = await this.tokens.windows(node, window, selection, stopList());
    // A node of several running words takes their places: what is left is where a collocate could stand.
    const tokens = summary.tokens - counted.own + counted.frequency;
    const rows = collocateRows({ ...counted, tokens }, counted.collocates, { measure, minimum });
    const { understood, frequency, documents, positions } = counted;
    return {
      question: { ...filters, node, window, measure, minimum, top },
      subcorpus: summary,
      versions,
      node: { understood, frequency, documents, positions },
      rows: rows.slice(0, top),
      collocates: rows.length,
      stopped: { list: 'stopwords', size: stopList().length },
    };
  }
}

function collocationTable(answer: CollocationAnswer): Table {
  return {
    columns: [
      ...['form', 'frequency', 'joint', 'documents', 'expected', 'log_dice', 'mi', 'mi2', 'mi3', 't'],
      ...['g_squared', 'npmi', 'delta_p', 'delta_p_back', 'dice'],
    ],
    rows: answer.rows.map(row => [
      ...[row.form, row.frequency, row.joint, row.documents, row.expected, row.logDice, row.mi, row.mi2, row.mi3, row.t],
      ...[row.gSquared, row.npmi, row.deltaP, row.deltaPBack, row.dice],
    ]),
    ground: groundOf(answer),
  };
}
