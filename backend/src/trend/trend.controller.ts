import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { simplifyText, trend, type Filters, type SeriesCounts, type TrendAnswer } from '@cimai/analysis';
import { codebook } from '../library/instruments.js';
import { Subcorpora, type Subcorpus } from '../library/subcorpora.js';
import { Validities } from '../library/validity.js';
import { Answers } from '../problem/answers.decorator.js';
import { problem } from '../problem/problem.js';
import { AsTable } from '../table/as-table.js';
import { TokenStore } from '../tokens/token-store.js';
import { TrendParameters } from './trend.question.js';
import { trendTable } from './trend.table.js';

/** How themes or forms move over time. */
@ApiTags('questions')
@Controller('trend')
export class TrendController {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
    private readonly validities: Validities,
  ) {}

  @Get()
  @Answers('TrendAnswer', 'Themes or forms by period, with intervals, holes, and the undated speeches beside the axis.')
  @AsTable(trendTable, '趋势')
  async trend(@Query() { form, by, ...parameters }: TrendParameters): Promise<TrendAnswer> {
    const forms = [...new Set(form.map(simplifyText))];
    const themes = forms.length ? [] : themesAsked(parameters.theme);
    const filters: Filters = { ...parameters, theme: forms.length ? parameters.theme : [] };
    // Undated speeches belong to the answer whatever the period, so the period is left to the time axis.
    const subcorpus = await this.subcorpora.gather({ ...filters, from: null, to: null });
    const series = forms.length ? await this.seriesOfForms(forms, subcorpus) : await this.seriesOfThemes(themes, subcorpus);
    const documents = subcorpus.records.map((record, i) => ({
      ...record,
      tokens: subcorpus.tokens[i]!,
      characters: subcorpus.characters[i]!,
    }));
    const { from, to, dates } = filters;
    const { summary } = from || to ? await this.subcorpora.gather(filters) : subcorpus;
    return {
      question: { ...filters, themes, forms, by },
      subcorpus: summary,
      versions: subcorpus.versions,
      ...trend(documents, series, { by, dates, from, to }),
      validity: await this.validities.of(themes),
    };
  }

  private async seriesOfThemes(themes: readonly string[], { selection, position }: Subcorpus): Promise<SeriesCounts[]> {
    const counted = new Map((await this.tokens.themes(selection)).map(counts => [counts.theme, counts]));
    return themes.map(id => {
      const { documents = [], counts = [], characters = [] } = counted.get(id) ?? {};
      return { id, kind: 'theme', documents: documents.map(document => position.get(document)!), counts, weights: characters };
    });
  }

  private seriesOfForms(forms: readonly string[], { selection, position }: Subcorpus): Promise<SeriesCounts[]> {
    return Promise.all(
      forms.map(async id => {
        const { documents, counts } = await this.tokens.counts(id, selection);
        return { id, kind: 'form' as const, documents: documents.map(document => position.get(document)!), counts };
      }),
    );
  }
}

/** The themes to draw; a theme that the codebook does not have is a question that cannot be answered. */
function themesAsked(asked: readonly string[]): string[] {
  const known = codebook().themes.map(theme => theme.id);
  for (const theme of asked) if (!known.includes(theme)) throw problem.noTheme(theme, known);
  return asked.length ? [...new Set(asked)] : known;
}
