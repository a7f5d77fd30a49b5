import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DocumentDetail } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { CorrectionsClient, canTakeBack } from '../evidence/corrections-client.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { ViewUrl } from '../question/view-url.js';
import { share } from '../words/figures.js';
import { CopyComparison } from './copy-comparison.js';

/** The same speech elsewhere in the library, and a person's word on whether it is. */
@Component({
  selector: 'cimai-same-speech-list',
  imports: [RouterLink, CopyComparison],
  template: `
    @let said = words();
    @if (others().length || judged()) {
      <section>
        <h3>{{ said.copies }}</h3>
        <p>{{ others().length ? said.copiesHelp : said.countsAlone }}</p>
        <ul>
          @for (other of others(); track other.id) {
            <li>
              <a [routerLink]="['/reading', other.id]" [queryParams]="language()" lang="zh-CN">{{ other.title }}</a>
              <small>{{ other.about }}</small>
            </li>
          }
        </ul>
        <div class="actions">
          @if (document().copyOf !== null) {
            <button type="button" class="plain" [disabled]="sending.busy()" (click)="say(document().copyOf)">
              {{ said.isCopy }}
            </button>
            <button type="button" class="plain" [disabled]="sending.busy()" (click)="say(null)">{{ said.isNotCopy }}</button>
          } @else if (counted(); as counted) {
            <button type="button" class="plain" [disabled]="sending.busy()" (click)="say(counted)">{{ said.isCopy }}</button>
          }
          @if (givenBack()) {
            <button type="button" class="plain" [disabled]="sending.busy()" (click)="takeBack()">{{ said.giveBack }}</button>
          }
        </div>
        @if (sending.problem(); as problem) {
          <p class="problem" role="alert">{{ problem }}</p>
        }
        @if (document().copyOf; as counted) {
          <cimai-copy-comparison [document]="document()" [other]="counted" />
        }
      </section>
    }
  `,
  styleUrl: './card.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SameSpeechList {
  readonly document = input.required<DocumentDetail>();
  readonly decided = output<void>();

  private readonly client = inject(CorrectionsClient);
  private readonly framing = inject(Framing);
  private readonly signature = inject(Signature);
  private readonly url = inject(ViewUrl);
  protected readonly words = computed(() => this.framing.frame().words.review);
  protected readonly sending = new Sending(() => this.framing.frame());
  protected readonly language = computed(() => ({ lang: this.url.one('lang') }));
  protected readonly judged = computed(() => this.document().corrected.includes('copy'));

  protected readonly givenBack = computed(() => canTakeBack(this.document(), 'copy'));

  protected readonly others = computed(() =>
    this.document().sameSpeech.map(other => ({
      ...other,
      about: [
        other.counts ? this.words().counts : '',
        other.source.name,
        this.words().characters(other.characters),
        this.words().contained(share(other.contained, this.framing.frame().code)),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
  );
  /** The one of the others that counts, for a document that was judged to be another speech. */
  protected readonly counted = computed(
    () => this.judged() && (this.document().sameSpeech.find(each => each.counts)?.id ?? null),
  );

  protected say(copy: number | null): void {
    const request = this.client.judge(this.document().id, { copy }, this.signature.sign(''));
    this.sending.send(request, () => this.decided.emit());
  }

  protected takeBack(): void {
    this.sending.send(this.client.takeBack(this.document().id, 'copy', this.signature.sign('')), () => this.decided.emit());
  }
}
