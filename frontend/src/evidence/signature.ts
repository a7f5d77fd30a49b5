import { Injectable, computed, signal } from '@angular/core';
import type { Signed } from './corrections-client.js';

const remembered = 'cimai.corrector';

/** Whose word is given on this machine: asked once, remembered in the browser, the same under every correction. */
@Injectable({ providedIn: 'root' })
export class Signature {
  readonly name = signal(whoever());
  readonly trimmed = computed(() => this.name().trim() || null);

  /** The name with a reason, as it goes along with a word; the name is remembered. */
  sign(reason: string): Signed {
    try {
      localStorage.setItem(remembered, this.name().trim());
    } catch {
      // A browser that refuses to remember asks for the name again next time.
    }
    return { by: this.trimmed(), reason: reason.trim() || null };
  }
}

function whoever(): string {
  try {
    return localStorage.getItem(remembered) ?? '';
  } catch {
    return '';
  }
}
