La ministo ve la regulo Velda Marosa kovok ti la kompano mo ne ka domo zo la rivo.

“La ponto ne esta bona, mo la rivo ve la domo esta alta,” dirok sen. Velda Marosa ti la radio. “Ne pasu ti la ponto ve la nokto.”

La libro “Ponto ve Rivo” esta ti la kompano. “La domo mo la vojo ne esta sekura ve la nokto,” kovok vortisto Tero Lindak ve la kompano.
