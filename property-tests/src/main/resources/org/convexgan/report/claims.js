(() => {
  const claims = [...document.querySelectorAll('.claim')];
  const papers = [...document.querySelectorAll('.paper')];
  const search = document.getElementById('search');
  const texts = new Map(claims.map(claim => [claim, claim.textContent.toLowerCase()]));
  const shown = claim => claim.offsetParent !== null;

  function report() {
    document.getElementById('found').textContent = claims.filter(shown).length + ' of ' + claims.length + ' claims shown';
  }

  function filter() {
    const words = search.value.toLowerCase().split(/\s+/);
    claims.forEach(claim => { claim.hidden = !words.every(word => texts.get(claim).includes(word)); });
    papers.forEach(paper => { paper.hidden = !paper.querySelector('.claim:not([hidden])'); });
    report();
  }

  function sort(button) {
    const key = button.dataset.sort;
    const pressed = button.getAttribute('aria-pressed') === 'true';
    const descending = pressed ? button.dataset.descending !== 'true' : !['order', 'rank'].includes(key);
    document.querySelectorAll('[data-sort]').forEach(other => other.setAttribute('aria-pressed', String(other === button)));
    button.dataset.descending = String(descending);
    const value = claim => claim.dataset[key] === '-' ? -1 : Number(claim.dataset[key]);
    papers.forEach(paper => {
      const rows = [...paper.querySelectorAll('.claim')];
      rows.sort((a, b) => (descending ? -1 : 1) * (value(a) - value(b)) || a.dataset.order - b.dataset.order);
      paper.append(...rows);
    });
  }

  function openTarget() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target instanceof HTMLDetailsElement) {
      target.open = true;
    }
  }

  document.documentElement.classList.add('js');
  search.addEventListener('input', filter);
  document.querySelectorAll('[name="show"]').forEach(choice => choice.addEventListener('change', report));
  document.querySelectorAll('[data-sort]').forEach(button => button.addEventListener('click', () => sort(button)));
  document.getElementById('open').addEventListener('click', () => claims.filter(shown).forEach(claim => { claim.open = true; }));
  document.getElementById('close').addEventListener('click', () => claims.forEach(claim => { claim.open = false; }));
  window.addEventListener('hashchange', openTarget);
  openTarget();
  report();
})();
