import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { problemIn } from '../question/problem.js';
import { ViewUrl } from '../question/view-url.js';
import { count } from '../words/figures.js';
import { CodebookClient } from './codebook-client.js';
import { DraftTrial } from './draft-trial.js';
import { OpenDraft } from './open-draft.js';
import { Recomputing } from './recomputing.js';

/** What the draft would do, always in sight while there is one; and from here it is applied or dropped. */
@Component({
  selector: 'cimai-draft-bar',
  templateUrl: './draft-bar.html',
  styleUrl: './draft-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DraftBar {
  /** A new version is kept, or all passages are in line with it. */
  readonly applied = output<void>();
  /** The person wants to be led to a theme of the draft. */
  readonly lead = output<string | null>();

  private readonly client = inject(CodebookClient);
  private readonly framing = inject(Framing);
  protected readonly url = inject(ViewUrl);
  protected readonly draft = inject(OpenDraft);
  protected readonly trial = inject(DraftTrial);
  protected readonly recomputing = inject(Recomputing);
  protected readonly signature = inject(Signature);
  protected readonly words = computed(() => this.framing.frame().words.draft);
  protected readonly sending = new Sending(() => this.framing.frame());
  protected readonly asked = signal(false);
  protected readonly note = signal('');
  protected readonly previewing = computed(() => this.url.one('panel') === 'preview');

  protected readonly would = computed(() => {
    const preview = this.trial.preview();
    const { code } = this.framing.frame();
    if (!preview) return null;
    const { passages, documents } = preview;
    return passages ? this.words().would(count(passages, code), count(documents, code)) : this.words().wouldNothing;
  });
  protected readonly failed = computed(() => {
    const problem = this.trial.failed();
    const { code, words } = this.framing.frame();
    return problem ? problemIn(problem, code) || words.chart.unreachable : '';
  });

  /** How the change that was applied last is getting on, in words. */
  protected readonly news = computed(() => {
    const { code } = this.framing.frame();
    const [progress, kept, words] = [this.recomputing.progress(), this.recomputing.kept(), this.words()];
    if (!progress) return kept === null ? '' : words.kept(kept);
    if (progress.state === 'failed') return words.retagFailed(progress.version);
    if (this.recomputing.unreachable()) return words.unreachable;
    if (progress.state === 'running')
      return words.recomputing(count(progress.documentsDone, code), count(progress.documents, code));
    return words.done(progress.version, count(progress.passages, code));
  });
  protected readonly share = computed(() => {
    const progress = this.recomputing.progress();
    return progress?.state === 'running' ? (progress.documentsDone / Math.max(1, progress.documents)) * 100 : null;
  });

  protected apply(): void {
    const codebook = this.draft.codebook();
    if (!codebook) return;
    const { by, reason } = this.signature.sign(this.note());
    this.sending.send(this.client.apply(codebook, reason, by), changed => {
      this.draft.applied();
      this.asked.set(false);
      this.note.set('');
      if (this.previewing()) this.url.set({ panel: null, page: null });
      this.recomputing.follow(changed, () => this.applied.emit());
    });
  }

  /** Puts the codebook in force once more: what is not in line with it yet is tagged. */
  protected tryAgain(): void {
    const codebook = this.recomputing.progress()?.codebook;
    if (codebook === undefined) return;
    this.sending.send(this.client.choose(codebook), changed => this.recomputing.follow(changed, () => this.applied.emit()));
  }

  protected discard(): void {
    this.asked.set(false);
    this.draft.discard();
  }

  protected goToFirst(): void {
    this.lead.emit(this.trial.errors()[0]?.path ?? null);
  }

  protected see(): void {
    this.url.set({ panel: this.previewing() ? null : 'preview', page: null });
  }
}
