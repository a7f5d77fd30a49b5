import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  bestYear,
  type Filters,
  type ThemeDefinition,
  type ThemeGroup,
  type ThemeGrouping,
  type ThemesAnswer,
} from '@cimai/analysis';
import type { DocumentRecord } from '../library/document.entity.js';
import { codebook } from '../library/instruments.js';
import { speakerOf } from '../library/speaker-of.js';
import { Subcorpora, type Subcorpus } from '../library/subcorpora.js';
import { Validities } from '../library/validity.js';
import { Answers } from '../problem/answers.decorator.js';
import { AsTable } from '../table/as-table.js';
import { groundOf, type Table } from '../table/table.js';
import { TokenStore, type ThemeCounts } from '../tokens/token-store.js';
import { ReferenceFilters, ThemesParameters } from './themes.question.js';

/** What the themes of the codebook are, and how much of the text each holds, by place, level, speaker, role or year. */
@ApiTags('questions')
@Controller('themes')
export class ThemesController {
  constructor(
    private readonly subcorpora: Subcorpora,
    private readonly tokens: TokenStore,
    private readonly validities: Validities,
  ) {}

  @Get()
  @ReferenceFilters()
  @Answers('ThemesAnswer', 'The themes with their definitions and their shares of the text, by group.')
  @AsTable(themesTable, '主题')
  async themes(@Query() { by, reference, ...filters }: ThemesParameters): Promise<ThemesAnswer> {
    const subcorpus = await this.subcorpora.gather(filters);
    const definitions = definitionsOf();
    return {
      question: { ...filters, by, reference },
      subcorpus: subcorpus.summary,
      versions: subcorpus.versions,
      themes: definitions,
      groups: groupsOf(subcorpus, await this.tokens.themes(subcorpus.selection), definitions, by),
      reference: reference && (await this.beside(reference, definitions, by)),
      validity: await this.validities.of(definitions.map(({ id }) => id)),
    };
  }

  /** The same of a second subcorpus. */
  private async beside(
    filters: Filters,
    definitions: readonly ThemeDefinition[],
    by: ThemeGrouping,
  ): Promise<NonNullable<ThemesAnswer['reference']>> {
    const subcorpus = await this.subcorpora.gather(filters);
    const groups = groupsOf(subcorpus, await this.tokens.themes(subcorpus.selection), definitions, by);
    return { subcorpus: subcorpus.summary, groups };
  }
}

function definitionsOf(): ThemeDefinition[] {
  return codebook().themes.map(({ id, label, definition, forms, children = [] }) => ({
    ...{ id, label, definition, children },
    forms: forms.reduce((sum, group) => sum + group.forms.length, 0),
  }));
}

const GROUP: Record<ThemeGrouping, (record: DocumentRecord) => string | null> = {
  none: () => null,
  place: record => record.place,
  level: record => record.level,
  speaker: speakerOf,
  role: record => record.role,
  document: record => String(record.id),
  year: bestYear,
};

function groupsOf(
  subcorpus: Subcorpus,
  counted: readonly ThemeCounts[],
  definitions: readonly ThemeDefinition[],
  by: ThemeGrouping,
): ThemeGroup[] {
  const groups = new Map<string | null, ThemeGroup>();
  const groupOf = subcorpus.records.map((record, i) => {
    const name = GROUP[by](record);
    const group = groups.get(name) ?? emptyGroup(name, definitions);
    groups.set(name, group);
    group.documents++;
    group.passages += subcorpus.passages[i]!;
    group.characters += subcorpus.characters[i]!;
    return group;
  });
  for (const { theme, documents, counts, characters } of counted) {
    documents.forEach((document, i) => {
      const cell = groupOf[subcorpus.position.get(document)!]!.themes.find(one => one.theme === theme);
      if (!cell) return; // a theme of an older codebook
      cell.documents++;
      cell.passages += counts[i]!;
      cell.characters += characters[i]!;
    });
  }
  for (const group of groups.values())
    for (const cell of group.themes) cell.share = group.characters ? cell.characters / group.characters : null;
  return [...groups.values()].sort(by === 'year' || by === 'document' ? byName : bySize);
}

function emptyGroup(group: string | null, definitions: readonly ThemeDefinition[]): ThemeGroup {
  const themes = definitions.map(({ id }) => ({ theme: id, passages: 0, documents: 0, characters: 0, share: null }));
  return { group, documents: 0, passages: 0, characters: 0, themes };
}

/** The largest group first; the documents that name none last. */
function bySize(a: ThemeGroup, b: ThemeGroup): number {
  if ((a.group === null) !== (b.group === null)) return a.group === null ? 1 : -1;
  return b.documents - a.documents || b.characters - a.characters || ((a.group ?? '') < (b.group ?? '') ? -1 : 1);
}

function byName(a: ThemeGroup, b: ThemeGroup): number {
  return (a.group ?? '\uffff').localeCompare(b.group ?? '\uffff', 'en', { numeric: true });
}

function themesTable(answer: ThemesAnswer): Table {
  return {
    columns: [
      'group',
      'group_documents',
      'group_passages',
      'group_characters',
      'theme',
      'passages',
      'documents',
      'characters',
      'share',
    ],
    rows: answer.groups.flatMap(({ group, documents, passages, characters, themes }) =>
      themes.map(cell => [
        group,
        documents,
        passages,
        characters,
        cell.theme,
        cell.passages,
        cell.documents,
        cell.characters,
        cell.share,
      ]),
    ),
    ground: groundOf(answer),
  };
}
