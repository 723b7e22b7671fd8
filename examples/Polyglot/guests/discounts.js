// The discounts, in JavaScript: what somebody changes every week.

const rules = [
  lines => {
    const fruit = lines.filter(line => line.product.category === 'fruit');
    const pieces = fruit.reduce((sum, line) => sum + line.quantity, 0);
    const cheapest = Math.min(...fruit.map(line => line.product.cents));
    return pieces >= 5 ? [{ reason: 'Every fifth fruit is free', cents: Math.floor(pieces / 5) * cheapest }] : [];
  },
  lines => lines
    .filter(line => line.product.category === 'cheese' && line.quantity > 1)
    .map(({ product, quantity }) => ({ reason: `10 % off ${product.name}`, cents: Math.round(product.cents * quantity / 10) })),
];

export const discounts = {
  grant: lines => rules.flatMap(rule => rule(lines)),
};
