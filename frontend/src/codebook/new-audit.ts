import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import type { AuditSummary } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { Choices } from '../question/choices.js';
import { ViewUrl } from '../question/view-url.js';
import { AuditClient } from './audit-client.js';

const usualSize = 60;

/** Opens an audit: which themes, how many passages, by how many people; or takes in a coding that was made elsewhere. */
@Component({
  selector: 'cimai-new-audit',
  templateUrl: './new-audit.html',
  styleUrl: './new-audit.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class NewAudit {
  /** An audit is open, or a coding is taken in. */
  readonly opened = output<AuditSummary>();

  private readonly client = inject(AuditClient);
  private readonly choices = inject(Choices);
  private readonly framing = inject(Framing);
  private readonly url = inject(ViewUrl);
  protected readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words.audit);
  protected readonly sending = new Sending(() => this.framing.frame());
  /** What the person picked; before that, the themes the address names, or every theme. */
  private readonly picked = signal<readonly string[] | null>(null);
  protected readonly size = signal(usualSize);
  protected readonly coders = signal<1 | 2>(1);
  protected readonly eitherNumber = [1, 2] as const;

  protected readonly themes = computed(() => {
    const named = this.url.many('of');
    const picked = this.picked() ?? (named.length ? named : null);
    const { code } = this.framing.frame();
    return this.choices.themes().map(({ id, label }) => ({ id, label: label[code], picked: picked?.includes(id) ?? true }));
  });
  protected readonly some = computed(() => this.themes().some(({ picked }) => picked));
  /** Why the audit cannot be drawn yet; empty where it can. */
  protected readonly missing = computed(() => {
    const words = this.words();
    if (this.themes().length && !this.some()) return words.noThemePicked;
    return this.size() >= 3 ? '' : words.tooFewPassages;
  });

  protected pick(id: string): void {
    const now = this.themes()
      .filter(theme => theme.picked !== (theme.id === id))
      .map(theme => theme.id);
    this.picked.set(now);
  }

  protected draw(): void {
    const themes = this.themes().flatMap(({ id, picked }) => (picked ? [id] : []));
    const { by } = this.signature.sign('');
    const request = { themes, size: this.size(), coders: this.coders(), ...(by === null ? {} : { by }) };
    this.sending.send(this.client.draw(request), audit => this.opened.emit(audit));
  }

  protected async import(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (!file) return;
    const text = await file.text();
    this.sending.send(this.client.import(file.name, text, this.signature.trimmed()), audit => this.opened.emit(audit));
  }
}
