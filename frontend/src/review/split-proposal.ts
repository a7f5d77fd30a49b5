import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { SourceReadingChange, SplitProposal } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { share } from '../words/figures.js';
import { ReviewClient } from './review-client.js';

/** A line in the text where another speech may begin, and a person's word on it. What changes the reading is tried first. */
@Component({
  selector: 'cimai-split-proposal',
  template: `
    @let said = words();
    <div class="line" role="group" [attr.aria-label]="heading()">
      <p>
        <b>{{ heading() }}</b>
        <span>{{ why() }}</span>
      </p>
      <div class="actions">
        @if (proposal().kind === 'split') {
          <button type="button" class="plain" [attr.aria-expanded]="tried()" (click)="try(true)">{{ said.isSplit }}</button>
          <button type="button" class="plain" [disabled]="sending.busy()" (click)="leave(false)">{{ said.isNotSplit }}</button>
        } @else {
          <button type="button" class="plain" [disabled]="sending.busy()" (click)="leave(true)">{{ said.isNotJoin }}</button>
          <button type="button" class="plain" [attr.aria-expanded]="tried()" (click)="try(false)">{{ said.isJoin }}</button>
        }
      </div>
    </div>
    @if (sending.problem(); as problem) {
      <p class="problem" role="alert">{{ problem }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      font-family: var(--sans);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 6px 18px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 12px;
      border-block: 1.5px dashed var(--warn);
      background: color-mix(in srgb, var(--warn) 8%, var(--surface));
      font-size: 13.5px;
      line-height: 1.5;
    }
    b {
      color: var(--warn);
      margin-right: 8px;
    }
    span {
      color: var(--soft);
      font-size: 12.5px;
    }
    .actions {
      display: flex;
      gap: 8px;
    }
    .plain {
      padding: 3px 12px;
    }
    .problem {
      color: var(--seal);
      padding: 6px 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SplitProposalLine {
  readonly source = input.required<number>();
  readonly proposal = input.required<SplitProposal>();
  /** Whether what the other answer would change is being shown. */
  readonly tried = input(false);
  readonly asked = output<SourceReadingChange>();
  readonly decided = output<void>();

  private readonly client = inject(ReviewClient);
  private readonly framing = inject(Framing);
  private readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly sending = new Sending(() => this.framing.frame());

  protected readonly heading = computed(() =>
    this.proposal().kind === 'split' ? this.words().maybeSplit : this.words().maybeJoin,
  );
  protected readonly why = computed(() => {
    const { reason, confidence } = this.proposal();
    return `${this.words().splitReasons[reason]} · ${this.words().sure(share(confidence, this.framing.frame().code))}`;
  });

  /** What would change the documents is shown first. */
  protected try(made: boolean): void {
    this.asked.emit({ splits: [{ at: this.proposal().at, made }] });
  }

  /** What leaves the documents as they are is kept at once. */
  protected leave(made: boolean): void {
    const change = { splits: [{ at: this.proposal().at, made }] };
    this.sending.send(this.client.read(this.source(), change, this.signature.sign('')), () => this.decided.emit());
  }
}
