import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { DocumentDifference, ReadingDraft, ReadingSide } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';

/** Runs of text shown of one document. */
const most = 30;

/** What another reading of a source would change: document by document, fields, text added and removed, tags. */
@Component({
  selector: 'cimai-draft-differences',
  templateUrl: './draft-differences.html',
  styleUrl: './draft-differences.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftDifferences {
  readonly draft = input.required<ReadingDraft>();
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly code = computed(() => this.framing.frame().code);

  protected readonly unchanged = computed(() => this.draft().counts.same);
  protected readonly shown = computed(() =>
    this.draft()
      .differences.filter(each => each.change !== 'same')
      .map(each => this.inWords(each)),
  );

  private inWords(difference: DocumentDifference) {
    const { words } = this.framing.frame();
    const { change, before, after, fields, text, tags } = difference;
    return {
      change,
      badge: words.review.change[change],
      sides: [before, after]
        .filter(side => side !== null)
        .map(side => ({ ...side, title: isCutOff(side) ? words.review.untitled(side.title) : side.title })),
      fields: fields.map(each => ({
        name: words.reading.fields[each.field],
        before: each.before ?? words.review.nothingRead,
        after: each.after ?? words.review.nothingRead,
      })),
      runs: change === 'changed' ? text.slice(0, most) : [],
      moreRuns: change === 'changed' ? Math.max(0, text.length - most) : 0,
      tags: change === 'changed' ? tags : 0,
    };
  }
}

/** A speech without a title is listed under its first line, cut off: the text then says the same and goes on. */
function isCutOff({ title, opening }: ReadingSide): boolean {
  return title.endsWith('…') && opening.includes(title.slice(0, -1));
}
