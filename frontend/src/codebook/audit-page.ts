import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AuditSummary } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { Choices } from '../question/choices.js';
import { ViewUrl } from '../question/view-url.js';
import { count, day, list } from '../words/figures.js';
import { askAudits, askResults } from './audit-client.js';
import { AuditQueue } from './audit-queue.js';
import { AuditResultsView } from './audit-results.js';
import { NewAudit } from './new-audit.js';

/** Audits: opened, coded passage by passage, and what came of them. */
@Component({
  selector: 'cimai-audit-page',
  imports: [RouterLink, State, AuditQueue, AuditResultsView, NewAudit],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AuditPage {
  protected readonly url = inject(ViewUrl);
  private readonly framing = inject(Framing);
  private readonly choices = inject(Choices);
  protected readonly words = computed(() => this.framing.frame().words.audit);

  /** The audit in the address; null for the list of all. */
  protected readonly id = computed(() => whole(this.url.one('audit'), 1, Number.MAX_SAFE_INTEGER));
  /** Who codes; null where results are looked at. */
  protected readonly coder = computed(() => (this.id() === null ? null : whole(this.url.one('coder'), 0, 2)));
  protected readonly all = askAudits();
  protected readonly one = askResults(this.id);
  protected readonly results = computed(() => {
    const results = this.one.answer();
    return results?.audit.id === this.id() ? results : null;
  });

  protected readonly audits = computed(() => {
    const { code, themeLabel } = this.framing.frame();
    const words = this.words();
    return (this.all.answer()?.audits ?? []).map(audit => {
      const { id, themes, when, by, origin, codebook, version, passages, coded, disputed } = audit;
      const facts = [day(when.slice(0, 10), code), by, words.origins[origin], words.version(codebook, version)];
      return {
        ...{ id, disputed, label: list(themes.map(themeLabel), code) },
        facts: [...facts, words.passages(count(passages, code))].filter(part => part !== 'page').join(' · '),
        progress: origin === 'sample' ? coded.map(each => words.progress(each.coder, each.passages, passages)).join(' · ') : '',
      };
    });
  });

  constructor() {
    // Results that were looked at before somebody went on coding are asked for again.
    effect(() => {
      if (this.coder() === null) untracked(() => this.one.answer() && this.one.again());
    });
  }

  protected open({ id, origin }: AuditSummary): void {
    this.all.again();
    this.choices.again();
    this.url.set({ audit: String(id), coder: origin === 'sample' ? '1' : null, of: null });
  }

  /** The last passage is coded: every chart prints new figures. */
  protected finished(): void {
    this.one.again();
    this.all.again();
    this.choices.again();
  }
}

/** A whole number of an address within bounds; null for anything else. */
function whole(text: string | null, from: number, to: number): number | null {
  const number = text !== null && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : null;
}
