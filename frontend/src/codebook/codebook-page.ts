import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Codebook, CodebookChanged, Theme } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { hueOf } from '../chart/palette.js';
import { State } from '../chart/state.js';
import { Sending } from '../evidence/sending.js';
import { Signature } from '../evidence/signature.js';
import { ViewUrl } from '../question/view-url.js';
import { count } from '../words/figures.js';
import { CodebookClient, askCodebook, askCodebooks, exportAddress } from './codebook-client.js';
import { DraftBar } from './draft-bar.js';
import { addTheme, removeTheme } from './draft-edits.js';
import { DraftPreview } from './draft-preview.js';
import { ImportText } from './import-text.js';
import { NamedSets } from './named-sets.js';
import { OpenDraft } from './open-draft.js';
import { ProblemAt } from './problem-at.js';
import { Recomputing } from './recomputing.js';
import { ThemeAbout } from './theme-about.js';
import { ThemeForms } from './theme-forms.js';
import { ThemeList } from './theme-list.js';
import { ThemeRules } from './theme-rules.js';
import { ThemeSuggestions } from './theme-suggestions.js';
import { VersionsList } from './versions-list.js';

const tabs = ['forms', 'rules', 'about', 'suggestions'] as const;
const formats = ['json', 'csv', 'yaml'] as const;
/** What of a theme stands beside its forms; its rules have a place of their own, and all else is its definition. */
const partsOfForms = ['', 'forms', 'exclusions', 'reading', 'learned'];
/** Milliseconds in which another theme is drawn. */
const settling = 150;

/** The codebooks: their themes, words and rules, read and changed; every change is a draft until a person applies it. */
@Component({
  selector: 'cimai-codebook-page',
  imports: [
    ...[RouterLink, State, DraftBar, DraftPreview, ImportText, NamedSets, ProblemAt, VersionsList],
    ...[ThemeAbout, ThemeForms, ThemeList, ThemeRules, ThemeSuggestions],
  ],
  templateUrl: './codebook-page.html',
  styleUrl: './codebook-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(document:keydown)': 'key($event)' },
})
export class CodebookPage {
  protected readonly url = inject(ViewUrl);
  protected readonly draft = inject(OpenDraft);
  private readonly client = inject(CodebookClient);
  private readonly recomputing = inject(Recomputing);
  private readonly signature = inject(Signature);
  private readonly box = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.codebook);
  protected readonly sending = new Sending(() => this.framing.frame());
  protected readonly tabs = tabs;
  protected readonly formats = formats;
  /** What belongs to the codebook as a whole; what is wrong there stands above all themes. */
  protected readonly parts = ['id', 'version', 'label', 'description', 'reading'] as const;

  protected readonly all = askCodebooks();
  protected readonly id = computed(() => {
    const answer = this.all.answer();
    const asked = this.url.one('book');
    if (!answer) return null;
    return answer.codebooks.some(({ id }) => id === asked) ? asked : answer.inForce.codebook;
  });
  protected readonly one = askCodebook(this.id);
  protected readonly card = computed(() => this.all.answer()?.codebooks.find(({ id }) => id === this.id()) ?? null);
  protected readonly ready = computed(() => this.draft.codebook() !== null && this.draft.codebook()?.id === this.id());

  protected readonly panel = computed(() => this.url.choice('panel', ['theme', 'preview', 'sets', 'versions', 'import']));
  protected readonly tab = computed(() => this.url.choice('tab', tabs));
  /** Whether the person was asked if they are sure: about a theme to remove, or about putting the codebook in force. */
  protected readonly sure = signal<'theme' | 'choose' | null>(null);

  protected readonly books = computed(() =>
    (this.all.answer()?.codebooks ?? []).map(({ id, label, inForce, current }) => ({
      ...{ id, inForce, current, here: id === this.id() },
      label: label[this.framing.frame().code],
    })),
  );

  /** The theme that is being looked at: the one in the address, else the first. */
  protected readonly theme = computed<Theme | null>(() => {
    const themes = this.draft.codebook()?.themes ?? [];
    return themes.find(({ id }) => id === this.url.one('at')) ?? themes[0] ?? null;
  });
  protected readonly at = computed(() => this.draft.codebook()?.themes.indexOf(this.theme()!) ?? -1);
  protected readonly path = computed(() => `themes[${this.at()}]`);
  protected readonly label = computed(() => this.theme()?.label[this.framing.frame().code] ?? '');
  protected readonly hue = computed(() => hueOf(this.framing.frame().inks, this.at()));
  protected readonly known = computed(() => this.draft.original()?.themes.some(({ id }) => id === this.theme()?.id) ?? false);
  protected readonly sets = computed(() => Object.keys(this.draft.codebook()?.sets ?? {}).length);
  protected readonly tagged = computed(() => {
    if (!this.card()?.inForce) return 'other-codebook' as const;
    return this.known() ? ('yes' as const) : ('new-theme' as const);
  });

  protected readonly standfirst = computed(() => {
    const answer = this.all.answer();
    const card = answer?.codebooks.find(({ inForce }) => inForce);
    const { code } = this.framing.frame();
    if (!answer || !card) return '';
    const forms = card.themes.reduce((sum, theme) => sum + theme.forms, 0);
    return this.words().standfirst(card.label[code], answer.inForce.version, card.themes.length, count(forms, code));
  });

  constructor() {
    effect(() => {
      const answer = this.all.answer();
      if (answer) untracked(() => this.recomputing.takeUp(answer, () => this.renew()));
    });
    effect(() => {
      const answer = this.one.answer();
      if (answer && answer.codebook.id === this.id()) untracked(() => this.draft.open(answer));
    });
  }

  protected edit(change: (theme: Theme) => Theme): void {
    const theme = this.theme();
    if (theme) this.draft.editTheme(theme.id, change);
  }

  protected add(name: string): void {
    this.draft.edit(codebook => addTheme(codebook, name, this.words().ownForms));
    const added = this.draft.codebook()?.themes.at(-1);
    if (added) this.url.set({ at: added.id, tab: null, panel: null, page: null });
  }

  protected remove(): void {
    this.sure.set(null);
    const at = this.at();
    this.draft.edit(codebook => removeTheme(codebook, at));
    this.url.set({ at: null, tab: null }, true);
  }

  protected choose(): void {
    const id = this.id();
    if (id) this.sending.send(this.client.choose(id), changed => this.follow(changed));
  }

  protected follow(changed: CodebookChanged): void {
    this.sure.set(null);
    this.recomputing.follow(changed, () => this.renew());
  }

  /** After a new version: everything is asked again. */
  protected renew(): void {
    this.all.again();
    this.one.again();
  }

  /** A codebook from a file: a draft where it is the one that is open, a codebook of its own where it is another. */
  protected take(codebook: Codebook): void {
    if (codebook.id === this.id()) {
      this.draft.edit(() => codebook);
      this.url.set({ panel: null });
      return;
    }
    this.sending.send(this.client.apply(codebook, null, this.signature.trimmed()), changed => {
      this.follow(changed);
      this.url.set({ book: codebook.id, at: null, tab: null, panel: null });
    });
  }

  /** A newer version with the changes made here: a draft, and what it would change. */
  protected bring(codebook: Codebook): void {
    this.draft.edit(() => codebook);
    this.url.set({ panel: 'preview', page: null });
  }

  /** To where a problem stands, opened where it can be mended. */
  protected lead(path: string | null): void {
    const [, at, part = ''] = /^themes\[(\d+)\](?:\.(\w+))?/.exec(path ?? '') ?? [];
    const theme = at === undefined ? null : this.draft.codebook()?.themes[Number(at)];
    const tab = part === 'rules' ? 'rules' : partsOfForms.includes(part) ? null : 'about';
    if (theme) this.url.set({ at: theme.id, tab, panel: null, page: null });
    else if (path?.startsWith('sets')) this.url.set({ panel: 'sets', page: null });
    setTimeout(() => this.box.nativeElement.querySelector('cimai-problem-at p')?.scrollIntoView({ block: 'center' }), settling);
  }

  /** Undo as everywhere, but not while a person writes: fields undo their own words. */
  protected key(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
    if (target?.closest('input, textarea')) return;
    event.preventDefault();
    this.draft.undo();
  }

  protected exportAddress(format: (typeof formats)[number]): string {
    return exportAddress(this.id() ?? '', format, this.card()?.current ?? '');
  }
}
