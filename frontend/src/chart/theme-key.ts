import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Choices } from '../question/choices.js';
import { Framing } from './frame.js';
import { hueOf } from './palette.js';

/** Which colour stands for which theme, where small marks have no room for words. */
@Component({
  selector: 'cimai-theme-key',
  template: `
    @for (theme of themes(); track theme.label) {
      <span><i class="swatch" [style.background]="theme.hue"></i>{{ theme.label }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 2px 16px;
      font-size: 12.5px;
      line-height: 1.5;
      color: var(--soft);
      margin: -14px 0 -24px;
    }
    i {
      margin-right: 6px;
    }
    @media (max-width: 760px) {
      :host {
        justify-content: flex-start;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeKey {
  private readonly choices = inject(Choices);
  private readonly framing = inject(Framing);
  protected readonly themes = computed(() => {
    const { inks, code } = this.framing.frame();
    return this.choices.themes().map((theme, at) => ({ label: theme.label[code], hue: hueOf(inks, at) }));
  });
}
