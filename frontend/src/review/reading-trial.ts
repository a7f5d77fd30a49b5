import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { ReadingDraft, SourceDetail, SourceReadingChange } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { SignatureFields } from '../evidence/signature-fields.js';
import { DraftDifferences } from './draft-differences.js';
import { ReviewClient } from './review-client.js';

/** A reading on trial: what it would change, and the word that puts it in force. */
@Component({
  selector: 'cimai-reading-trial',
  imports: [DraftDifferences, SignatureFields],
  template: `
    @let said = words();
    <section [attr.aria-busy]="trying.busy()">
      <h4>{{ said.draft }}</h4>
      @if (draft(); as draft) {
        <cimai-draft-differences [draft]="draft" />
        @if (!draft.problem) {
          <cimai-signature-fields [(reason)]="reason" />
        }
      } @else if (trying.busy()) {
        <p class="wait" role="status">{{ said.drafting }}</p>
      }
      @if (trying.problem() || applying.problem(); as problem) {
        <p class="problem" role="alert">{{ problem }}</p>
      }
      <div class="actions">
        <button type="button" class="strong" [disabled]="!draft() || !!draft()!.problem || applying.busy()" (click)="apply()">
          {{ said.apply }}
        </button>
        <button type="button" class="plain" (click)="closed.emit()">{{ said.cancel }}</button>
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
      scroll-margin: 12px;
    }
    section {
      display: grid;
      gap: 12px;
      padding: 14px 16px 16px;
      background: var(--surface);
      border: 1px solid var(--accent);
      border-radius: 4px;
    }
    h4 {
      font-size: 15px;
      margin: 0;
    }
    .wait {
      color: var(--soft);
      min-height: 60px;
    }
    .problem {
      color: var(--seal);
    }
    .actions {
      display: flex;
      gap: 8px;
    }
    button[disabled] {
      opacity: 0.5;
      cursor: default;
    }
    cimai-signature-fields {
      max-width: 460px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReadingTrial {
  readonly source = input.required<number>();
  /** Make it in a signal: each new object is tried anew. */
  readonly change = input.required<SourceReadingChange>();
  readonly applied = output<SourceDetail>();
  readonly closed = output<void>();

  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly client = inject(ReviewClient);
  private readonly framing = inject(Framing);
  private readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly draft = signal<ReadingDraft | null>(null);
  protected readonly reason = signal('');
  protected readonly trying = new Sending(() => this.framing.frame());
  protected readonly applying = new Sending(() => this.framing.frame());

  constructor() {
    effect(() => {
      const request = this.client.draft(this.source(), this.change());
      untracked(() => {
        this.draft.set(null);
        this.trying.send(request, draft => this.draft.set(draft));
      });
    });
    // What it would change and the word that applies it are seen together, wherever the trial opened.
    afterRenderEffect(() => {
      if (this.draft()) this.box.nativeElement.scrollIntoView({ block: 'nearest' });
    });
  }

  protected apply(): void {
    const request = this.client.read(this.source(), this.change(), this.signature.sign(this.reason()));
    this.applying.send(request, source => this.applied.emit(source));
  }
}
