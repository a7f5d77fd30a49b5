import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SuggestionVerdict, SuggestionsAnswer, Theme } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { State } from '../chart/state.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { ViewUrl } from '../question/view-url.js';
import { count, rate } from '../words/figures.js';
import { CodebookClient, askSuggestions } from './codebook-client.js';
import { addForms } from './draft-edits.js';
import { MarkedQuote } from '../chart/marked-quote.js';

/** What a theme may lack: forms that mark its passages, and passages that nearly carry it; each is taken or put away for good. */
@Component({
  selector: 'cimai-theme-suggestions',
  imports: [RouterLink, State, MarkedQuote],
  templateUrl: './theme-suggestions.html',
  styleUrl: './theme-suggestions.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeSuggestions {
  readonly theme = input.required<Theme>();
  readonly codebook = input.required<string>();
  /** False where the codebook is not in force or the theme is new: then there are no tags to go by. */
  readonly tagged = input.required<'yes' | 'other-codebook' | 'new-theme'>();
  readonly changed = output<(theme: Theme) => Theme>();

  private readonly injector = inject(Injector);
  private readonly client = inject(CodebookClient);
  private readonly signature = inject(Signature);
  private readonly framing = inject(Framing);
  protected readonly url = inject(ViewUrl);
  protected readonly words = computed(() => this.framing.frame().words.suggestion);
  protected readonly sending = new Sending(() => this.framing.frame());

  private readonly question = computed(() =>
    this.tagged() === 'yes' ? { codebook: this.codebook(), theme: this.theme().id } : null,
  );
  protected readonly asked = askSuggestions(this.question);
  /** What came back after a verdict; it holds only for the theme it was asked for. */
  private readonly settled = signal<SuggestionsAnswer | null>(null);
  protected readonly answer = computed(() => {
    const [asked, settled] = [this.asked.answer(), this.settled()];
    const answer = settled?.theme === this.theme().id ? settled : asked;
    return answer?.theme === this.theme().id ? answer : null;
  });
  private readonly into = signal(0);
  protected readonly group = computed(() => Math.min(this.into(), this.theme().forms.length - 1));
  protected readonly groups = computed(() =>
    this.theme().forms.map(({ about, weight }) => this.words().groupWeighs(about, String(weight))),
  );

  protected readonly forms = computed(() => {
    const { code } = this.framing.frame();
    const listed = new Set(this.theme().forms.flatMap(({ forms }) => forms));
    return (this.answer()?.forms ?? []).map(({ form, gSquared, logRatio, inTheme, elsewhere, examples }) => {
      const [example] = examples;
      return {
        ...{ form, about: { form }, accepted: listed.has(form) },
        stats: this.words().stats(rate(gSquared, code), rate(logRatio.value, code)),
        counts: this.words().bothSides(
          ...([count(inTheme.frequency, code), count(inTheme.documents, code), count(elsewhere.frequency, code)] as const),
        ),
        example: example && around(example.text, example.start, example.evidence, side),
        document: example?.document ?? null,
        title: example?.title ?? '',
        at: example ? `${example.start}-${example.start + example.text.length}` : '',
      };
    });
  });

  protected readonly near = computed(() => {
    const { code } = this.framing.frame();
    return (this.answer()?.near ?? []).map(({ document, title, passage, start, text, evidence, score }) => ({
      ...{ document, title, passage, about: { document, passage }, shown: around(text, start, evidence, wideSide) },
      words: this.words().nearBy([...new Set(evidence.map(({ form }) => form))].join(code === 'zh' ? '、' : ', ')),
      score: this.words().score(rate(score, code)),
      at: `${start}-${start + text.length}`,
    }));
  });

  protected readonly few = computed(() => {
    const few = this.answer()?.insufficient;
    return few ? this.words().few(few.needed, few.found) : '';
  });

  protected choose(group: string): void {
    this.into.set(Number(group));
  }

  protected accept(form: string): void {
    this.changed.emit(theme => addForms(theme, this.group(), [form]));
  }

  /** What was put away, to be taken back. */
  protected readonly away = computed(() => {
    const { dismissed = [], dismissedNear = [] } = this.answer() ?? {};
    const passages = dismissedNear.map(({ document, passage, title }) => ({
      ...{ about: { document, passage }, label: this.words().passageOf(title, passage + 1) },
    }));
    return [...dismissed.map(form => ({ about: { form }, label: form })), ...passages];
  });

  /** Keeps a word on a suggestion. The keyboard stays in the list, at what took the place of the suggestion that went. */
  protected settle(
    what: Pick<SuggestionVerdict, 'form' | 'document' | 'passage'>,
    verdict: 'dismissed' | 'open',
    from: Event,
  ): void {
    const item = (from.currentTarget as Element).closest('li');
    const list = item?.parentElement;
    const at = item && list ? [...list.children].indexOf(item) : 0;
    const by = this.signature.trimmed();
    const word = { theme: this.theme().id, ...what, verdict, ...(by === null ? {} : { by }) };
    this.sending.send(this.client.settle(this.codebook(), word), answer => {
      this.settled.set(answer);
      afterNextRender(
        () => {
          const next = list?.children[Math.min(at, list.children.length - 1)];
          next?.querySelector<HTMLElement>('button:last-of-type')?.focus();
        },
        { injector: this.injector },
      );
    });
  }
}

/** Characters before the first mark that are shown of an example, and of a passage that is to be judged; after it, twice as many. */
const side = 36;
const wideSide = 70;

/** The part of a passage around its first mark, with the places still counted in the document. */
function around(text: string, start: number, evidence: readonly { start: number; end: number }[], before: number) {
  const first = (evidence[0]?.start ?? start) - start;
  const from = first <= before + 8 ? 0 : first - before;
  const last = first + before * 2;
  const to = last + 8 >= text.length ? text.length : last;
  return {
    text: (from > 0 ? '…' : '') + text.slice(from, to) + (to < text.length ? '…' : ''),
    start: start + from - (from > 0 ? 1 : 0),
    evidence,
  };
}
