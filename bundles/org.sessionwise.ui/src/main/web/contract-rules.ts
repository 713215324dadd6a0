import { css, html, type TemplateResult } from 'lit';
import { citation, kindOf, MARKS, saying as saysValue, type Contract, type ContractTerms, type ContractValue, type Standing } from './contracts';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import type { Server } from './server';
import { wordsOf } from './words';

const say = await wordsOf('contracts');

const SETTING = 'org.sessionwise.entitlement.contract';

/** What contracts say about time, each value with where it comes from and how far it can be relied on. */
export class ContractRules extends SessionwiseElement<readonly Contract[]> {
  static override styles = [look, css`
    :host { border: 1px solid var(--line); border-radius: 4px; padding: 1em; }
    details { border-top: 1px solid var(--line); }
    summary { cursor: pointer; padding: 0.5em 0; min-height: 24px; font-weight: 700; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25em 0.75em; margin: 0 0 1em; }
    dd { margin: 0; }
    table { margin: 0 0 1em; }
    td, th, code { overflow-wrap: anywhere; }
    tbody th { font-weight: 600; width: 28%; }
    @container (max-width: 40em) {
      dl { grid-template-columns: 1fr; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      table, tbody, tr, th, td { display: block; width: auto; }
      tbody th, tbody td { border: 0; padding: 0.125em 0; width: auto; }
      tr { border-bottom: 1px solid var(--line); padding: 0.5em 0; }
    }
  `];

  protected readonly what = say('title');

  protected key(): string {
    return 'all';
  }

  protected override heading(text: string): TemplateResult {
    return html`<div class="unseen" id="heading" role="heading" aria-level=${this.level(0)}>${text}</div>`;
  }

  protected async load(server: Server): Promise<readonly Contract[]> {
    return (await server.get<{ contracts: Contract[] }>('/contracts')).contracts;
  }

  protected view(contracts: readonly Contract[]): TemplateResult {
    return html`<p>${say.rich('intro', { setting: html`<code>${SETTING}</code>` })}</p>
      <dl>${(Object.keys(MARKS) as Standing[]).map((standing) => html`<dt>${this.mark(standing)}</dt><dd>${MARKS[standing].meaning}</dd>`)}</dl>
      ${contracts.map((contract) => contract.terms.map((terms, place) => this.contract(contract, terms, place)))}`;
  }

  private contract({ code }: Contract, terms: ContractTerms, place: number): TemplateResult {
    const days = terms.until ? say('fromUntil', { from: this.day(terms.from), until: this.day(terms.until) }) : say('from', { from: this.day(terms.from) });
    const open = terms.values.filter(({ source }) => source.standing === 'SECOND_HAND' || source.standing === 'LOCAL_DEFAULT').length;
    return html`<details><summary>${terms.title} <span class="muted small">${open === 0 ? say('nothingToVerify') : say('toVerify', { open, count: terms.values.length })}</span></summary>
      <p class="small muted">${say(place > 0 ? 'termsBelow' : 'terms', { code, days })}</p>
      <table role="table"><caption class="unseen">${say('terms', { code: terms.title, days })}</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${say('what')}</th><th role="columnheader" scope="col">${say('itSays')}</th>
          <th role="columnheader" scope="col">${say('standing')}</th><th role="columnheader" scope="col">${say('whereFrom')}</th></tr></thead>
        <tbody role="rowgroup">${terms.values.map((value) => this.value(value))}</tbody></table></details>`;
  }

  private value(value: ContractValue): TemplateResult {
    return html`<tr role="row"><th role="rowheader" scope="row">${kindOf(value)}</th><td role="cell">${saysValue(value)}</td>
      <td role="cell">${this.mark(value.source.standing)}</td><td role="cell" class="small">${citation(value)}</td></tr>`;
  }

  private mark(standing: Standing): TemplateResult {
    return html`<span class="tag tone-${MARKS[standing].tone}">${MARKS[standing].mark}</span>`;
  }
}

define('sessionwise-contract-rules-v1', ContractRules);
