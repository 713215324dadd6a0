import { css, html, nothing, type TemplateResult } from 'lit';
import { citation, kindOf, MARKS, saying, type Contract, type ContractTerms, type ContractValue, type Standing } from './contracts';
import { define, SessionwiseElement } from './element';
import { look } from './look';
import type { Server } from './server';

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

  protected readonly what = 'What contracts say about time';

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
    return html`<p>Job plans are worked out by these values. What a job plan states itself goes before a local default. An administrator sets a contract
        for the trust by the configuration <code>org.sessionwise.entitlement.contract</code>; it then goes before what stands here.</p>
      <dl>${(Object.keys(MARKS) as Standing[]).map((standing) => html`<dt>${this.mark(standing)}</dt><dd>${MARKS[standing].meaning}</dd>`)}</dl>
      ${contracts.map((contract) => contract.terms.map((terms, place) => this.contract(contract, terms, place)))}`;
  }

  private contract({ code }: Contract, terms: ContractTerms, place: number): TemplateResult {
    const days = `from ${this.day(terms.from)}${terms.until ? ` until before ${this.day(terms.until)}` : ''}`;
    const open = terms.values.filter(({ source }) => source.standing === 'SECOND_HAND' || source.standing === 'LOCAL_DEFAULT').length;
    return html`<details><summary>${terms.title} <span class="muted small">${open === 0 ? 'nothing to verify' : `${open} of ${terms.values.length} values to verify`}</span></summary>
      <p class="small muted">${code}, ${days}${place > 0 ? html`; on days that it shares with terms above, those count` : nothing}</p>
      <table role="table"><caption class="unseen">${terms.title}, ${days}</caption>
        <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">It says</th>
          <th role="columnheader" scope="col">Standing</th><th role="columnheader" scope="col">Where it comes from</th></tr></thead>
        <tbody role="rowgroup">${terms.values.map((value) => this.value(value))}</tbody></table></details>`;
  }

  private value(value: ContractValue): TemplateResult {
    return html`<tr role="row"><th role="rowheader" scope="row">${kindOf(value)}</th><td role="cell">${saying(value)}</td>
      <td role="cell">${this.mark(value.source.standing)}</td><td role="cell" class="small">${citation(value)}</td></tr>`;
  }

  private mark(standing: Standing): TemplateResult {
    return html`<span class="tag tone-${MARKS[standing].tone}">${MARKS[standing].mark}</span>`;
  }
}

define('sessionwise-contract-rules-v1', ContractRules);
