import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Codebook, CodebookCard, CodebookChanged } from '@cimai/analysis/answers';
import { Framing } from '../chart/frame.js';
import { Sending } from '../evidence/sending.js';
import { count, day } from '../words/figures.js';
import { forkJoin } from 'rxjs';
import { bringOver } from './bring-over.js';
import { CodebookClient } from './codebook-client.js';

/** The versions of a codebook, the newest first: when, by whom, why; any of them can be made current again. */
@Component({
  selector: 'cimai-versions',
  template: `
    @let said = words();
    <ol>
      @for (version of versions(); track version.version) {
        <li [class.current]="version.current">
          <p>
            <b>{{ version.version }}</b> <span>{{ version.signed }} · {{ version.origin }} · {{ version.size }}</span>
            @if (version.current) {
              <em>{{ said.current }}</em>
            } @else if (sure() !== version.version) {
              @if (version.over) {
                <button type="button" class="plain" [disabled]="sending.busy()" (click)="carry(version.version)">
                  {{ said.bringOver }}
                </button>
              }
              <button type="button" class="plain" (click)="sure.set(version.version)">
                {{ version.newer ? said.moveOn : said.rollBack }}
              </button>
            }
          </p>
          @if (version.over) {
            <p class="note">{{ said.bringOverHelp }}</p>
          }
          @if (version.note) {
            <p class="note" lang="zh-CN">{{ version.note }}</p>
          }
          @if (sure() === version.version) {
            <p class="sure">
              {{ version.newer ? said.moveOnSure(version.version) : said.rollBackSure(version.version) }}
              <button type="button" class="strong" [disabled]="sending.busy()" (click)="rollBack(version.version)">
                {{ said.sure }}
              </button>
              <button type="button" class="plain" (click)="sure.set(null)">{{ said.cancel }}</button>
            </p>
          }
        </li>
      }
    </ol>
    @if (sending.problem()) {
      <p class="sure" role="alert">{{ sending.problem() }}</p>
    }
  `,
  styles: `
    ol {
      list-style: none;
      padding: 0;
    }
    li {
      padding: 8px 0 8px 12px;
      border-top: 1px solid var(--rule);
      border-left: 3px solid transparent;
    }
    .current {
      border-left-color: var(--seal);
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      font-size: 14px;
    }
    span {
      color: var(--faint);
      font-size: 13px;
      margin-right: auto;
    }
    em {
      font-style: normal;
      color: var(--seal);
      font-size: 13px;
    }
    .note {
      color: var(--soft);
      font-family: var(--serif);
    }
    .sure {
      color: var(--warn);
      padding-top: 4px;
    }
    .plain,
    .strong {
      padding: 2px 12px;
      font-size: 13px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VersionsList {
  readonly card = input.required<CodebookCard>();
  readonly returned = output<CodebookChanged>();
  /** A newer shipped version with the changes made here in it: a draft, to be looked at before it is applied. */
  readonly brought = output<Codebook>();

  private readonly client = inject(CodebookClient);
  private readonly framing = inject(Framing);
  protected readonly words = computed(() => this.framing.frame().words.codebook);
  protected readonly sending = new Sending(() => this.framing.frame());
  /** The version about which the person was asked whether to return to it. */
  protected readonly sure = signal<string | null>(null);

  protected readonly versions = computed(() => {
    const { code } = this.framing.frame();
    const words = this.words();
    const at = this.card().versions.findIndex(({ current }) => current);
    const canCarry = this.card().versions[at]?.origin !== 'shipped' && this.base() !== null;
    return this.card().versions.map(({ version, when, by, note, origin, current, forms }, i) => ({
      ...{ version, note, current, newer: i < at },
      over: i < at && canCarry && origin === 'shipped',
      signed: words.versionBy(day(when.slice(0, 10), code), by === 'page' ? words.byPage : by),
      origin: words.origins[origin],
      size: words.formCount(forms, count(forms, code)),
    }));
  });

  protected rollBack(version: string): void {
    this.sending.send(this.client.rollBack(this.card().id, version), changed => {
      this.sure.set(null);
      this.returned.emit(changed);
    });
  }

  /** The shipped version from which the current one was changed here: the part of its number before the plus. */
  private readonly base = computed(() => {
    const { current, versions } = this.card();
    const from = versions.find(({ version, origin }) => origin === 'shipped' && version === current.split('+')[0]);
    return from?.version ?? null;
  });

  protected carry(version: string): void {
    const { id, current } = this.card();
    const asked = [current, this.base() ?? current, version].map(each => this.client.version(id, each));
    this.sending.send(forkJoin(asked), ([mine, from, newer]) => {
      if (mine && from && newer) this.brought.emit(bringOver(mine.codebook, from.codebook, newer.codebook));
    });
  }
}
