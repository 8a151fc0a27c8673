//! Which schemas apply which others, and parts of them on their own.

use std::collections::HashMap;

use super::{DynamicAnchor, Keyword, Subschema, SubschemaId, Subschemas};

impl Keyword {
    /// The schemas that it applies, to whatever value.
    pub(crate) fn applied(&self) -> Vec<SubschemaId> {
        let mut applied = Vec::new();
        self.clone().renumber(&mut |id| {
            applied.push(id);
            id
        });
        applied
    }

    /// The same with other numbers of the schemas that it applies.
    pub(super) fn renumbered(&self, number: &mut impl FnMut(SubschemaId) -> SubschemaId) -> Self {
        let mut renumbered = self.clone();
        renumbered.renumber(number);
        renumbered
    }

    fn is_dynamic(&self) -> bool {
        matches!(self, Self::DynamicRef(..))
    }

    fn renumber(&mut self, number: &mut impl FnMut(SubschemaId) -> SubschemaId) {
        match self {
            Self::Items { prefix, rest } => {
                let all = prefix.iter_mut().chain(rest);
                all.for_each(|id| *id = number(*id));
            }
            Self::Properties {
                named,
                patterns,
                others,
            } => {
                let listed = named.iter_mut().chain(patterns);
                let all = listed.map(|(_, id)| id).chain(others);
                all.for_each(|id| *id = number(*id));
            }
            Self::AllOf(ids) | Self::AnyOf(ids) | Self::OneOf(ids) => {
                ids.iter_mut().for_each(|id| *id = number(*id));
            }
            Self::If {
                condition,
                then,
                otherwise,
            } => {
                let all = std::iter::once(condition).chain(then).chain(otherwise);
                all.for_each(|id| *id = number(*id));
            }
            Self::Contains { schema: id, .. }
            | Self::UnevaluatedItems(id)
            | Self::DependentSchema(_, id)
            | Self::PropertyNames(id)
            | Self::UnevaluatedProperties(id)
            | Self::Not(id)
            | Self::Ref(id)
            | Self::DynamicRef(id, _) => *id = number(*id),
            _ => {}
        }
    }
}

impl Subschemas {
    /// These schemas and what they apply, and where they are among them.
    pub(crate) fn only(&self, roots: &[SubschemaId]) -> (Self, Vec<SubschemaId>) {
        let mut kept = Kept {
            all: self,
            list: Vec::new(),
            order: Vec::new(),
            numbers: HashMap::new(),
        };
        let roots = roots.iter().map(|root| kept.number(*root)).collect();
        kept.take();
        // What a dynamic reference can resolve to is applied by it.
        let is_dynamic = kept.list.iter().any(Subschema::is_dynamic);
        let anchors = self.dynamic_anchors.iter().filter(|_| is_dynamic);
        let dynamic_anchors = anchors.map(|anchor| DynamicAnchor {
            schema: kept.number(anchor.schema),
            ..anchor.clone()
        });
        let dynamic_anchors = dynamic_anchors.collect();
        kept.take();
        let only = Self {
            list: kept.list,
            dynamic_anchors,
        };
        (only, roots)
    }

    /// How many schemas are applied where this one is, each as often as it is; `None` where that has no end, or where it
    /// is decided by where evaluation comes from.
    pub(crate) fn applications(&self) -> Vec<Option<usize>> {
        let mut known = vec![Known::New; self.list.len()];
        for root in 0..self.list.len() {
            // A stack of its own: chains of references are as long as the input likes.
            let mut open = vec![root];
            while let Some(id) = open.pop() {
                let applied: Vec<_> = self.applied(id).collect();
                match known[id] {
                    Known::Done(_) => {}
                    Known::New => {
                        known[id] = Known::Open;
                        open.push(id);
                        open.extend(
                            applied
                                .iter()
                                .filter(|id| matches!(known[**id], Known::New)),
                        );
                    }
                    Known::Open => {
                        let mut counts = applied.iter().map(|id| known[*id].count());
                        // With each link of a chain it can double.
                        let count =
                            counts.try_fold(1_usize, |all, it| Some(all.saturating_add(it?)));
                        known[id] = Known::Done(count.filter(|_| !self.is_dynamic(id)));
                    }
                }
            }
        }
        known.into_iter().map(Known::count).collect()
    }

    fn applied(&self, id: SubschemaId) -> impl Iterator<Item = SubschemaId> {
        let keywords = self.list[id].keywords();
        keywords.flat_map(Keyword::applied)
    }

    fn is_dynamic(&self, id: SubschemaId) -> bool {
        self.list[id].is_dynamic()
    }
}

impl Subschema {
    fn is_dynamic(&self) -> bool {
        self.keywords().any(Keyword::is_dynamic)
    }
}

/// Schemas that are kept, by their old numbers.
struct Kept<'s> {
    all: &'s Subschemas,
    list: Vec<Subschema>,
    order: Vec<SubschemaId>,
    numbers: HashMap<SubschemaId, SubschemaId>,
}

impl Kept<'_> {
    fn number(&mut self, old: SubschemaId) -> SubschemaId {
        *self.numbers.entry(old).or_insert_with(|| {
            self.order.push(old);
            self.order.len() - 1
        })
    }

    /// Takes over what has a number, and what that applies.
    fn take(&mut self) {
        while let Some(old) = self.order.get(self.list.len()) {
            let schema = &self.all.list[*old];
            let keywords = schema.keywords.iter();
            let keywords = keywords.map(|it| it.renumbered(&mut |id| self.number(id)));
            let keywords = keywords.collect();
            self.list.push(Subschema {
                keywords,
                ..schema.clone()
            });
        }
    }
}

#[derive(Clone, Copy)]
enum Known {
    New,
    Open,
    Done(Option<usize>),
}

impl Known {
    /// What is still open applies itself.
    const fn count(self) -> Option<usize> {
        match self {
            Self::Done(count) => count,
            Self::New | Self::Open => None,
        }
    }
}
