import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Theme } from '@cimai/analysis/answers';
import { Language } from '../words/language.js';
import { linesIn, withWords } from './draft-edits.js';
import { ProblemAt } from './problem-at.js';
import { ThemeFamily } from './theme-family.js';

/** What a theme means to a reader: its name, its definition, what it takes in and what not, and what it is made of. */
@Component({
  selector: 'cimai-theme-about',
  imports: [ProblemAt, ThemeFamily],
  template: `
    @let said = words();
    <div class="pair">
      @for (code of codes; track code) {
        <label>
          {{ said.names[code] }}
          <input
            #name
            class="field"
            [attr.lang]="code === 'zh' ? 'zh-CN' : 'en'"
            [value]="theme().label[code]"
            (change)="write('label', code, name.value)"
          />
          <cimai-problem-at [path]="path() + '.label.' + code" />
        </label>
      }
      @for (code of codes; track code) {
        <label>
          {{ said.definitions[code] }}
          <textarea
            #definition
            class="field"
            rows="5"
            [attr.lang]="code === 'zh' ? 'zh-CN' : 'en'"
            [value]="theme().definition[code]"
            (change)="write('definition', code, definition.value)"
          ></textarea>
          <cimai-problem-at [path]="path() + '.definition.' + code" />
          @if (theme().definition[code] === theme().label[code]) {
            <small>{{ said.undefined }}</small>
          }
        </label>
      }
      @for (field of lists; track field) {
        <label>
          {{ said[field] }}
          <textarea
            #lines
            class="field"
            rows="6"
            lang="zh-CN"
            [value]="theme()[field].join('\\n')"
            (change)="writeLines(field, lines.value)"
          ></textarea>
          <cimai-problem-at [path]="path() + '.' + field" [inside]="true" />
        </label>
      }
    </div>
    <cimai-theme-family [theme]="theme()" [path]="path()" />
  `,
  styleUrl: './theme-part.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeAbout {
  readonly theme = input.required<Theme>();
  readonly path = input.required<string>();
  readonly changed = output<(theme: Theme) => Theme>();

  private readonly language = inject(Language);
  protected readonly words = computed(() => this.language.words().codebook);
  protected readonly codes = ['zh', 'en'] as const;
  protected readonly lists = ['includes', 'excludes', 'examples'] as const;

  protected write(field: 'label' | 'definition', code: 'zh' | 'en', text: string): void {
    this.changed.emit(theme => withWords(theme, field, code, text.trim()));
  }

  protected writeLines(field: 'includes' | 'excludes' | 'examples', text: string): void {
    this.changed.emit(theme => ({ ...theme, [field]: linesIn(text) }));
  }
}
