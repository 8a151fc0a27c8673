//! Unions: one variant for each type, or for each branch of a choice of shapes.

use super::choices::{Chosen, ChosenVariant};
use super::decided::decides;
use super::flat::{Flat, Open};
use super::naming::Naming;
use super::shape::{Shaper, settled_types};
use crate::ir::{About, JsonType, JsonTypes, Label, Rules, Schema, Shape, Step, Union, Variant};

/// So many types at most are made of choices that hold at once.
const MAX_TOGETHER: usize = 32;

impl Shaper<'_> {
    /// The union of the types that values can have.
    pub(super) fn union_of_types(
        &mut self,
        flat: &Flat,
        words: &[JsonType],
        naming: Naming<'_>,
    ) -> Shape {
        let base = common(flat);
        let mut variants = Vec::new();
        let mut whole = JsonTypes::NONE;
        for ty in words {
            if whole.has(*ty) {
                continue;
            }
            if let Some((types, variant)) = self.whole_variant(flat, &base, (*ty, naming)) {
                whole = whole.or(types);
                variants.push(variant);
                continue;
            }
            let only = JsonTypes::NONE.with(*ty);
            let own = flat
                .alternatives
                .iter()
                .find(|alternative| !alternative.types.and(only).is_empty());
            let variant = ChosenVariant {
                label: Label::Type(*ty),
                ty: *ty,
                branch: own.cloned(),
            };
            variants.push(self.variant(variant, &base, naming));
        }
        let told = None;
        Shape::Union(Union { variants, told })
    }

    /// A variant: what its branch says of values of its type, and what all variants share.
    pub(super) fn variant(
        &mut self,
        chosen: ChosenVariant,
        base: &Flat,
        naming: Naming<'_>,
    ) -> Variant {
        let label = chosen.label.clone();
        let step = Step::Variant(label.clone());
        // A variant is a level of its own: it is on the stack beside its union.
        self.merger.budget.depth += 1;
        let schema = self.schema(facts_of(chosen, base), naming.below(&step));
        self.merger.budget.depth -= 1;
        Variant { label, schema }
    }

    /// The choices beside a union of so many variants as rules, where each of their branches in each variant would make too
    /// many types.
    fn rules_apart(&mut self, flat: &mut Flat, variants: usize) -> Rules {
        let branches = flat.choices.iter().map(|it| it.choice.branches.len());
        let together = branches.fold(variants, usize::saturating_mul);
        if together <= MAX_TOGETHER {
            return Rules::new();
        }
        let choices = std::mem::take(&mut flat.choices).into_iter();
        let rules = choices.map(|it| self.merger.rule_of_choice(&it.choice));
        rules.collect()
    }

    /// A union with a name that is one of the alternatives, as one variant; none where anything beside the alternatives
    /// asks more of it. Written out for each of its types, one that holds itself would have no end.
    fn whole_variant(
        &mut self,
        flat: &Flat,
        base: &Flat,
        (ty, naming): (JsonType, Naming<'_>),
    ) -> Option<(JsonTypes, Variant)> {
        let mut alternatives = flat.alternatives.iter().enumerate();
        let (index, own) = alternatives.find(|(_, it)| it.types.has(ty))?;
        let named = own.named.filter(|id| self.merger.named.contains_key(id))?;
        let several = own.types.words().count() > 1;
        let is_said =
            own.types.and(base.types) != own.types || own.types.words().any(|ty| says_of(base, ty));
        if !several || is_said {
            return None;
        }
        let name = self.merger.schemas.get(named).location.name();
        let name = name.map(|name| Label::Name(name.into_owned()));
        let label = name.unwrap_or(Label::Nth(index + 1));
        let mut branch = own.clone().and(base.clone());
        branch.named = Some(named);
        let schema = self.schema(branch, naming.below(&Step::Variant(label.clone())));
        Some((own.types, Variant { label, schema }))
    }

    /// The union that a choice of shapes makes. Other choices are part of each variant.
    pub(super) fn chosen_union(
        &mut self,
        mut flat: Flat,
        (index, chosen): (usize, Chosen),
        naming: Naming<'_>,
    ) -> Schema {
        let Open { choice, .. } = flat.choices.remove(index);
        flat.sources.exclude(chosen.excluded);
        let apart = self.rules_apart(&mut flat, chosen.variants.len());
        let types = settled_types(&mut flat);
        let base = common(&flat);
        let mut variants = Vec::new();
        for variant in chosen.variants {
            variants.push(self.variant(variant, &base, naming));
        }
        let beside = (!chosen.is_whole).then(|| self.merger.rule_of_choice(&choice));
        // Those of the base are in each variant.
        let rules: Rules = beside.into_iter().chain(apart).collect();
        flat.sources.note_rules(&rules);
        let told = chosen.told;
        let union = Shape::Union(Union { variants, told });
        self.noted(union, types.has(JsonType::Null), rules, flat)
    }
}

/// What a variant's branch says, with what all variants share.
// On its own, so that what it needs on the stack is gone when the variant gets its shape, which may hold other unions.
fn facts_of(ChosenVariant { ty, branch, .. }: ChosenVariant, base: &Flat) -> Flat {
    let only = JsonTypes::NONE.with(ty);
    // It keeps the name of a definition only if nothing beside the union's branches asks more of it.
    let is_named = |branch: &&Flat| branch.types == only && !says_of(base, ty);
    let named = branch.as_ref().filter(is_named).and_then(|it| it.named);
    let mut flat = match branch {
        Some(branch) => branch.and(base.clone()),
        None => base.clone(),
    };
    flat.named = named;
    flat.types = flat.types.and(only);
    flat
}

/// The assertions that all variants of a union share; annotations stay with the union.
pub(super) fn common(flat: &Flat) -> Flat {
    let about = About {
        // `format` is kept: it decides which type holds a number or a string.
        format: flat.about.format.clone(),
        ..About::default()
    };
    Flat {
        alternatives: Vec::new(),
        named: None,
        sources: flat.sources.clone().of_union(),
        about,
        ..flat.clone()
    }
}

/// Whether facts assert anything of values of that type beside the type itself.
fn says_of(flat: &Flat, ty: JsonType) -> bool {
    let properties =
        !flat.properties.is_empty() || !flat.required.is_empty() || !flat.additional.is_empty();
    let items = !flat.items.is_empty() || !flat.prefix.is_empty();
    flat.values.is_some()
        || !flat.choices.is_empty()
        || flat
            .rules
            .iter()
            .any(|rule| decides(&rule.constraint, ty) != Some(true))
        || (ty == JsonType::Object && properties)
        || (ty == JsonType::Array && items)
}
