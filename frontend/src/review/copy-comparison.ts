import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DocumentDetail } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { copyDifference, passagesOf } from './copy-difference.js';
import { askDocument } from './review-client.js';

/** A document beside the one whose copy it seems to be: what they share is folded away, what differs stands side by side. */
@Component({
  selector: 'cimai-copy-comparison',
  imports: [State],
  template: `
    @let said = words();
    <h4>{{ said.compareCopies }}</h4>
    @if (rows(); as rows) {
      @if (identical()) {
        <p>{{ said.identical }}</p>
      } @else {
        <div class="heads">
          <span lang="zh-CN">{{ said.thisOne }} · {{ document().source.name }}</span>
          <span lang="zh-CN">{{ said.counts }} · {{ counted()?.source?.name }}</span>
        </div>
        <div class="box" tabindex="0" role="region" [attr.aria-label]="said.compareCopies">
          @for (row of rows; track $index) {
            @if ('same' in row) {
              <p class="same">{{ said.sameRun(row.same) }}</p>
            } @else {
              <div class="row" lang="zh-CN">
                @for (side of [row.here, row.there]; track $index) {
                  <p>
                    @for (run of side; track $index) {
                      <span [class.own]="run.own">{{ run.text }}</span>
                    } @empty {
                      <small [attr.lang]="null">{{ said.nothingThere }}</small>
                    }
                  </p>
                }
              </div>
            }
          }
        </div>
      }
    } @else {
      <cimai-state [loading]="asked.loading()" [problem]="asked.problem()" (again)="asked.again()" />
    }
  `,
  styleUrl: './copy-comparison.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CopyComparison {
  readonly document = input.required<DocumentDetail>();
  /** The document that counts in its place. */
  readonly other = input.required<number>();

  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly asked = askDocument(() => this.other());
  protected readonly counted = computed(() => {
    const answer = this.asked.answer();
    return answer?.id === this.other() ? answer : null;
  });
  protected readonly rows = computed(() => {
    const counted = this.counted();
    return counted && copyDifference(passagesOf(this.document()), passagesOf(counted));
  });
  protected readonly identical = computed(() => {
    const rows = this.rows() ?? [];
    return rows.length === 1 && 'same' in rows[0]!;
  });
}
