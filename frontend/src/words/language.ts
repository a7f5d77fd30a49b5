import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { NzI18nService, en_US, zh_CN } from 'ng-zorro-antd/i18n';
import { dictionaries } from './dictionary.js';
import type { LanguageCode } from './figures.js';

const remembered = 'cimai.language';

/**
 * The language of the page. `words()` is the dictionary templates read; `code()` goes to the functions of figures.ts. A choice
 * is remembered in the browser; the address carries it too (`lang=en`), and an address that names a language wins.
 */
@Injectable({ providedIn: 'root' })
export class Language {
  private readonly document = inject(DOCUMENT);
  private readonly zorro = inject(NzI18nService);

  readonly code = signal<LanguageCode>(this.atStart());
  readonly words = computed(() => dictionaries[this.code()]);

  constructor() {
    effect(() => {
      const code = this.code();
      this.document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
      this.zorro.setLocale(code === 'zh' ? zh_CN : en_US);
    });
  }

  choose(code: LanguageCode): void {
    this.code.set(code);
    try {
      localStorage.setItem(remembered, code);
    } catch {
      // A browser that refuses to remember still shows the language asked for.
    }
  }

  private atStart(): LanguageCode {
    const named = new URLSearchParams(this.document.location.search).get('lang');
    if (named === 'en' || named === 'zh') return named;
    try {
      return localStorage.getItem(remembered) === 'en' ? 'en' : 'zh';
    } catch {
      return 'zh';
    }
  }
}
