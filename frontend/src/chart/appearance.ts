import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { asCustomProperties, darkInks, lightInks, type Inks } from './palette.js';

export type AppearanceChoice = 'auto' | 'light' | 'dark';
const remembered = 'cimai.appearance';

/** Light or dark: the system's wish, or a person's, remembered. Writes the palette to the page; charts read `inks()`. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly document = inject(DOCUMENT);
  private readonly system = matchMedia('(prefers-color-scheme: dark)');
  private readonly systemDark = signal(this.system.matches);

  readonly choice = signal<AppearanceChoice>(this.atStart());
  readonly inks = computed<Inks>(() => {
    const choice = this.choice();
    return choice === 'dark' || (choice === 'auto' && this.systemDark()) ? darkInks : lightInks;
  });
  /** True where people ask for less motion; charts then appear at once. */
  readonly still = matchMedia('(prefers-reduced-motion: reduce)').matches;

  constructor() {
    this.system.addEventListener('change', event => this.systemDark.set(event.matches));
    effect(() => this.write(this.inks()));
  }

  choose(choice: AppearanceChoice): void {
    this.choice.set(choice);
    try {
      localStorage.setItem(remembered, choice);
    } catch {
      // A browser that refuses to remember still shows what was chosen.
    }
  }

  private write(inks: Inks): void {
    const root = this.document.documentElement;
    root.dataset['appearance'] = inks.dark ? 'dark' : 'light';
    root.style.colorScheme = inks.dark ? 'dark' : 'light';
    for (const [name, value] of asCustomProperties(inks)) root.style.setProperty(name, value);
  }

  private atStart(): AppearanceChoice {
    try {
      const known = localStorage.getItem(remembered);
      return known === 'light' || known === 'dark' ? known : 'auto';
    } catch {
      return 'auto';
    }
  }
}
