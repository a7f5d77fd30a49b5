import { Injectable, computed, signal } from '@angular/core';
import type { Codebook, CodebookAnswer, Theme } from '@cimai/analysis/answers';
import { withTheme } from './draft-edits.js';

/** Steps that can be taken back. */
const mostSteps = 100;
const keyOf = (id: string) => `cimai.codebook-draft.${id}`;

interface Kept {
  /** The version the draft was begun from. */
  from: string;
  draft: Codebook;
}

/** The codebook as it stands in force or was kept last, and what a person has changed since: kept in the browser until applied. */
@Injectable({ providedIn: 'root' })
export class OpenDraft {
  private readonly base = signal<CodebookAnswer | null>(null);
  private readonly kept = signal<Kept | null>(null);
  private readonly past = signal<(Kept | null)[]>([]);

  /** What is edited: the draft, or the kept version where nothing was changed. */
  readonly codebook = computed(() => this.kept()?.draft ?? this.base()?.codebook ?? null);
  /** The version that is kept. */
  readonly version = computed(() => this.base()?.version ?? null);
  readonly original = computed(() => this.base()?.codebook ?? null);
  readonly changed = computed(() => this.kept() !== null);
  /** The version the draft was begun from, where another is current by now. */
  readonly outdated = computed(() => {
    const from = this.kept()?.from;
    return from !== undefined && from !== this.base()?.version.version ? from : null;
  });
  readonly canUndo = computed(() => this.past().length > 0);

  /** Opens a codebook; a draft of it that was left lying is taken up again. */
  open(answer: CodebookAnswer): void {
    if (this.base()?.codebook.id !== answer.codebook.id) {
      this.past.set([]);
      this.kept.set(remembered(answer.codebook.id));
    }
    this.base.set(answer);
    if (this.kept() && same(this.kept()!.draft, answer.codebook)) this.keep(null);
  }

  /** Changes the draft. */
  edit(change: (codebook: Codebook) => Codebook): void {
    const [now, base] = [this.codebook(), this.base()];
    if (!now || !base) return;
    const draft = change(now);
    if (draft === now) return;
    this.past.update(past => [...past, this.kept()].slice(-mostSteps));
    this.keep(same(draft, base.codebook) ? null : { from: this.kept()?.from ?? base.version.version, draft });
  }

  /** Changes one theme of the draft. */
  editTheme(id: string, change: (theme: Theme) => Theme): void {
    this.edit(codebook => {
      const at = codebook.themes.findIndex(theme => theme.id === id);
      const theme = codebook.themes[at];
      const changed = theme && change(theme);
      return changed && changed !== theme ? withTheme(codebook, at, changed) : codebook;
    });
  }

  undo(): void {
    const past = this.past();
    if (!past.length) return;
    this.past.set(past.slice(0, -1));
    this.keep(past[past.length - 1]!);
  }

  /** Drops every change. It can still be undone until the page is left. */
  discard(): void {
    this.past.update(past => [...past, this.kept()].slice(-mostSteps));
    this.keep(null);
  }

  /** The draft was applied: nothing is left of it here. */
  applied(): void {
    this.past.set([]);
    this.keep(null);
  }

  private keep(kept: Kept | null): void {
    this.kept.set(kept);
    const id = kept?.draft.id ?? this.base()?.codebook.id;
    if (id === undefined) return;
    try {
      if (kept) localStorage.setItem(keyOf(id), JSON.stringify(kept));
      else localStorage.removeItem(keyOf(id));
    } catch {
      // A browser that refuses to remember keeps the draft as long as the page is open.
    }
  }
}

const same = (one: Codebook, other: Codebook): boolean => JSON.stringify(one) === JSON.stringify(other);

function remembered(id: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Kept | null;
    return kept?.draft?.id === id && Array.isArray(kept.draft.themes) ? kept : null;
  } catch {
    return null;
  }
}
