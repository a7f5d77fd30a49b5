import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Theme } from '@cimai/analysis/answers';
import { Language } from '../words/language.js';
import { OpenDraft } from './open-draft.js';
import { ProblemAt } from './problem-at.js';
import { adopt, release, wayDown } from './theme-tree.js';

/** A theme that may be chosen as a relative; `closes` tells the circle that choosing it would make, which keeps it from being chosen. */
interface Choice {
  id: string;
  label: string;
  closes: string;
}

/** What a theme belongs to and what it is made of: taken up and freed again from either side. */
@Component({
  selector: 'cimai-theme-family',
  imports: [RouterLink, ProblemAt],
  template: `
    @let said = words();
    @for (side of sides(); track side.of) {
      <section>
        <h3>{{ side.of === 'parents' ? said.parents : said.children }}</h3>
        <p class="help">{{ side.of === 'parents' ? said.parentsHelp : said.childrenHelp }}</p>
        <div class="chips">
          @for (one of side.now; track one.id) {
            <span class="chip">
              <a [routerLink]="[]" [queryParams]="{ at: one.id }" queryParamsHandling="merge">{{ one.label }}</a>
              <button type="button" [attr.aria-label]="said.free(one.label)" (click)="set(side.of, one.id, false)">×</button>
            </span>
          }
          <select
            #chosen
            class="field"
            [attr.aria-label]="side.of === 'parents' ? said.addParent : said.addChild"
            (change)="set(side.of, chosen.value, true); chosen.value = ''"
          >
            <option value="">{{ side.of === 'parents' ? said.addParent : said.addChild }}</option>
            @for (one of side.others; track one.id) {
              <option [value]="one.id" [disabled]="one.closes">
                {{ one.label }}{{ one.closes ? said.closes(one.closes) : '' }}
              </option>
            }
          </select>
        </div>
        @for (place of side.places; track place) {
          <cimai-problem-at [path]="place" [inside]="true" />
        }
      </section>
    }
  `,
  styleUrl: './theme-part.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeFamily {
  readonly theme = input.required<Theme>();
  readonly path = input.required<string>();

  private readonly language = inject(Language);
  private readonly draft = inject(OpenDraft);
  protected readonly words = computed(() => this.language.words().codebook);
  private readonly themes = computed(() => this.draft.codebook()?.themes ?? []);

  protected readonly sides = computed(() => {
    const { id, children = [] } = this.theme();
    const themes = this.themes();
    const parents = themes.filter(theme => theme.children?.includes(id)).map(theme => theme.id);
    return [
      {
        of: 'parents' as const,
        now: this.named(parents),
        others: this.choices(parents, other => wayDown(themes, id, other)),
        // What is wrong with being a child stands at the parent in the file; here it is told on this side as well.
        places: themes.flatMap((theme, at) =>
          theme.children?.includes(id) ? [`themes[${at}].children[${theme.children.indexOf(id)}]`] : [],
        ),
      },
      {
        of: 'children' as const,
        now: this.named(children),
        others: this.choices(children, other => wayDown(themes, other, id)),
        places: [`${this.path()}.children`],
      },
    ];
  });

  /** Makes another theme a parent or a child of this one, or frees it. */
  protected set(of: 'parents' | 'children', other: string, belongs: boolean): void {
    if (!other) return;
    const [parent, child] = of === 'parents' ? [other, this.theme().id] : [this.theme().id, other];
    this.draft.editTheme(parent, theme => (belongs ? adopt(theme, child) : release(theme, child)));
  }

  private choices(taken: readonly string[], circle: (other: string) => string[] | null): Choice[] {
    const { id } = this.theme();
    return this.named(this.themes().map(theme => theme.id))
      .filter(other => other.id !== id && !taken.includes(other.id))
      .map(other => ({
        ...other,
        closes: this.named(circle(other.id) ?? [])
          .map(({ label }) => label)
          .join(' → '),
      }));
  }

  private named(ids: readonly string[]): { id: string; label: string }[] {
    const labels = new Map(this.themes().map(({ id, label }) => [id, label[this.language.code()]]));
    return ids.map(id => ({ id, label: labels.get(id) || id }));
  }
}
