import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Theme } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { count } from '../words/figures.js';
import { DraftTrial } from './draft-trial.js';
import { OpenDraft } from './open-draft.js';
import { themeTree } from './theme-tree.js';

/** The themes of the draft, children under their parents, each with what was changed or is wrong in it; and a field for a new one. */
@Component({
  selector: 'cimai-theme-list',
  imports: [RouterLink],
  templateUrl: './theme-list.html',
  styleUrl: './theme-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeList {
  /** The theme that is being looked at. */
  readonly here = input.required<string | null>();
  /** A name for a new theme. */
  readonly named = output<string>();

  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly draft = inject(OpenDraft);
  private readonly trial = inject(DraftTrial);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.codebook);

  protected readonly themes = computed(() => {
    const { code, inks } = this.framing.frame();
    const before = new Map(this.draft.original()?.themes.map(theme => [theme.id, theme]));
    return themeTree(this.draft.codebook()?.themes ?? []).map(({ theme, at, depth }) => {
      const forms = theme.forms.reduce((sum, group) => sum + group.forms.length, 0);
      return {
        ...{ id: theme.id, label: theme.label[code] || theme.id, here: theme.id === this.here(), depth, hue: hueOf(inks, at) },
        forms: this.words().formCount(forms, count(forms, code)),
        mark: this.markOf(theme, before.get(theme.id)),
        lang: code === 'zh' ? 'zh-CN' : 'en',
        problems: this.trial.at(`themes[${at}]`, true).length,
      };
    });
  });

  constructor() {
    // On a telephone the list is a row: the theme that is being looked at is brought into it.
    afterRenderEffect(() => {
      this.here();
      const list = this.box.nativeElement.querySelector('ol');
      const link = list?.querySelector<HTMLElement>('a.here');
      if (list && link && list.scrollWidth > list.clientWidth)
        list.scrollLeft = link.offsetLeft - list.offsetLeft - list.clientWidth / 3;
    });
  }

  protected name(field: HTMLInputElement): void {
    const name = field.value.trim();
    if (!name) return;
    field.value = '';
    this.named.emit(name);
  }

  private markOf(theme: Theme, before: Theme | undefined): string {
    if (!before) return this.words().newMark;
    return before === theme || JSON.stringify(before) === JSON.stringify(theme) ? '' : this.words().changedMark;
  }
}
