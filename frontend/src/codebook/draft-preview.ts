import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PreviewExample, Tag } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { State } from '../chart/state.js';
import { ViewUrl } from '../question/view-url.js';
import { count, rate } from '../words/figures.js';
import { previewSize } from './codebook-client.js';
import { DraftTrial } from './draft-trial.js';
import { MarkedQuote } from '../chart/marked-quote.js';
import { OpenDraft } from './open-draft.js';

/** Differences that are listed before the rest is only counted. */
const mostChanges = 24;

/** What the draft would change, theme by theme and passage by passage; nothing is changed yet. */
@Component({
  selector: 'cimai-draft-preview',
  imports: [RouterLink, State, MarkedQuote],
  templateUrl: './draft-preview.html',
  styleUrl: './draft-preview.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftPreview {
  protected readonly url = inject(ViewUrl);
  protected readonly trial = inject(DraftTrial);
  private readonly draft = inject(OpenDraft);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.draft);

  private readonly labels = computed(() => {
    const { code } = this.framing.frame();
    const themes = [...(this.draft.original()?.themes ?? []), ...(this.draft.codebook()?.themes ?? [])];
    return new Map(themes.map(({ id, label }) => [id, label[code]]));
  });
  private readonly order = computed(() => new Map((this.draft.codebook()?.themes ?? []).map(({ id }, at) => [id, at])));

  protected readonly examined = computed(() => {
    const examined = this.trial.preview()?.examined;
    const { code } = this.framing.frame();
    if (!examined) return '';
    return this.words().examined(count(examined.documents, code), count(examined.of, code), rate(examined.seconds, code));
  });

  protected readonly byTheme = computed(() => {
    const { code } = this.framing.frame();
    return (this.trial.preview()?.byTheme ?? [])
      .filter(({ gained, lost }) => gained || lost)
      .map(each => ({
        ...{ id: each.theme, label: this.labelOf(each.theme), hue: this.hueFor(each.theme) },
        gained: each.gained ? `+${count(each.gained, code)}` : '',
        lost: each.lost ? `−${count(each.lost, code)}` : '',
        sums: `${count(each.before, code)} → ${count(each.after, code)}`,
      }));
  });

  protected readonly changes = computed(() => {
    const changes = this.trial.preview()?.changes ?? [];
    const words = this.words();
    return {
      shown: changes.slice(0, mostChanges).map(({ what, change, theme, name, before, after }) => {
        const said = `${words.changeKinds[change]}${this.framing.frame().code === 'en' ? ' ' : ''}${words.changeWhat[what]}`;
        const values = what === 'form' && change === 'changed' && before !== null && after !== null ? `${before} → ${after}` : '';
        return { change, said, name, values, theme: theme === null || theme === name ? '' : this.labelOf(theme) };
      }),
      more: Math.max(0, changes.length - mostChanges),
    };
  });

  protected readonly examples = computed(() => (this.trial.preview()?.examples ?? []).map(example => this.exampleOf(example)));

  protected readonly pages = computed(() => Math.max(1, Math.ceil((this.trial.preview()?.passages ?? 0) / previewSize)));
  protected readonly page = computed(() =>
    Math.min(this.pages(), Math.max(1, Math.trunc(Number(this.url.one('page') ?? 1)) || 1)),
  );
  protected readonly pageSaid = computed(() => {
    const { code } = this.framing.frame();
    return this.words().pageOf(count(this.page(), code), count(this.pages(), code));
  });
  protected readonly warnings = computed(() =>
    (this.trial.preview()?.warnings ?? []).map(({ words }) => words[this.framing.frame().code]),
  );

  constructor() {
    effect(() => {
      const page = this.page();
      if (this.trial.preview()) untracked(() => this.trial.page.set(page));
    });
  }

  protected turn(page: number): void {
    this.url.set({ page: page > 1 ? String(page) : null }, true);
  }

  private exampleOf(example: PreviewExample) {
    const { document, title, passage, start, text, gained, lost, before, after } = example;
    const theme = gained[0] ?? lost[0] ?? '';
    const from = gained.length ? after : before;
    const tags = (list: readonly Tag[], odd: readonly string[]) =>
      list.map(tag => ({ label: this.labelOf(tag.theme), hue: this.hueFor(tag.theme), odd: odd.includes(tag.theme) }));
    return {
      ...{ key: `${document}/${passage}`, document, title, start, text },
      paragraph: this.words().paragraph(passage + 1),
      evidence: from.filter(tag => [...gained, ...lost].includes(tag.theme)).flatMap(tag => tag.evidence),
      hue: this.hueFor(theme),
      before: tags(before, lost),
      after: tags(after, gained),
      at: `${start}-${start + text.length}`,
    };
  }

  private labelOf(theme: string): string {
    return this.labels().get(theme) ?? theme;
  }

  private hueFor(theme: string): string {
    return hueOf(this.framing.frame().inks, this.order().get(theme) ?? this.order().size);
  }
}
