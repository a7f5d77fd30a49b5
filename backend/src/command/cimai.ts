import 'reflect-metadata';
import { Command, Option } from 'commander';
import { bench } from './bench.js';
import { date } from './date.js';
import { evaluate } from './evaluate.js';
import { ingest } from './ingest.js';
import { CommandProblem } from './output.js';
import { read } from './read.js';
import { recount } from './recount.js';
import { tag } from './tag.js';

/** The command line, over the same rooms as the server. Results on standard output, everything else on standard error. */
const cimai = new Command('cimai').description('Cimai 词脉: themes of Chinese policy speeches over time').showHelpAfterError();

cimai
  .command('read')
  .argument('<path...>', 'files or folders')
  .description('read speeches without keeping them: one JSON object a line, one line a speech')
  .action(read);
cimai
  .command('tag')
  .argument('<file.tsv>', 'lines of id<TAB>text')
  .description('the themes of each text: lines of id<TAB>themes')
  .action(tag);
cimai
  .command('date')
  .argument('<file.jsonl>', 'lines of {"id", "title"?, "text"}')
  .description('when each text was spoken: an interval, its basis and its confidence')
  .action(date);
cimai
  .command('evaluate')
  .argument('<what>', 'themes')
  .argument('<file.tsv>', 'coded passages: id, text, themes')
  .addOption(new Option('--format <format>', 'how to print it').choices(['json', 'tsv']).default('json'))
  .description('how far tags agree with a person’s coding: P, R, F1 and κ by theme, with 95 % intervals')
  .action(evaluate);
cimai
  .command('ingest')
  .argument('<path...>', 'files or folders')
  .description('keep files in the library; the same bytes are kept once')
  .action(ingest);
cimai.command('recount').description('rebuild the token store from the library').action(recount);
cimai
  .command('bench')
  .argument('[path...]', 'files or folders to measure with; without any, the demonstration speeches, repeated')
  .option('--megabytes <n>', 'how much text to measure with, repeating it as often as needed', Number, 24)
  .description('measure the whole journey and each question against baselines run beside them')
  .action(bench);

try {
  await cimai.parseAsync();
} catch (error) {
  process.stderr.write(
    `${error instanceof CommandProblem || !(error instanceof Error) ? String((error as Error).message) : error.stack}\n`,
  );
  process.exitCode = 1;
}
