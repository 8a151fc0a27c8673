//! Schemas without names that say the same are one definition.

use std::collections::HashMap;

use crate::ir::{
    Api, Became, BodyUse, ContentForm, Definition, DefinitionId, Schema, Subject, references,
    visit_mut,
};
use crate::location::Location;

/// Lets one definition stand for all that say the same in the same roles, texts included. Only those go of which the document
/// gives no name: a component that says the same stays, or else the one closest to a name, by location the first of these.
pub(super) fn merge_alike(api: &mut Api) {
    let kept = kept(&api.definitions);
    if (0..).zip(&kept).all(|(index, kept)| kept.0 == index) {
        return;
    }
    let gone = |(index, kept): &(usize, &DefinitionId)| kept.0 != *index;
    for (index, kept) in kept.iter().enumerate().filter(gone) {
        let mut gone = api.definitions[index].schema.clone();
        absorb(&mut api.definitions[kept.0].schema, &mut gone);
    }
    let mut numbers = vec![None; kept.len()];
    let stays = kept.iter().enumerate().filter(|it| !gone(it));
    for (number, (index, _)) in stays.enumerate() {
        numbers[index] = Some(DefinitionId(number));
    }
    let mut stays = numbers.iter().map(Option::is_some);
    api.definitions.retain(|_| stays.next() == Some(true));
    refer(api, &mut |id| {
        // What stays has a number.
        *id = numbers[kept[id.0].0].unwrap_or(*id);
    });
}

/// For each definition the one that stays for it.
fn kept(definitions: &[Definition]) -> Vec<DefinitionId> {
    let mut kept: Vec<_> = (0..definitions.len()).map(DefinitionId).collect();
    if !definitions.iter().any(has_no_name) {
        return kept;
    }
    let heights = Heights::of(definitions);
    // What a schema holds is settled before it is looked at itself. Names win, then short ways from one; the order of the
    // document decides nothing.
    let key = |index: usize| {
        let definition = &definitions[index];
        let name = &definition.name;
        let is_unnamed = has_no_name(definition);
        (heights[index], is_unnamed, name.path.len(), &name.origin)
    };
    let mut order: Vec<_> = (0..definitions.len()).collect();
    order.sort_by(|a, b| key(*a).cmp(&key(*b)));
    let mut known: HashMap<Said, DefinitionId> = HashMap::new();
    for index in order {
        let definition = &definitions[index];
        let first = *known
            .entry(Said::by(definition, &kept))
            .or_insert(DefinitionId(index));
        if has_no_name(definition) {
            kept[index] = first;
        }
    }
    kept
}

/// Whether the document gives no name to a definition, so that another one can stand for it.
fn has_no_name(definition: &Definition) -> bool {
    let name = &definition.name;
    let is_component = name.path.is_empty() && matches!(name.base.subject, Subject::Component(_));
    definition.body == BodyUse::None && !is_component && name.given.is_none()
}

/// What a definition says, without where.
#[derive(PartialEq, Eq, Hash)]
struct Said {
    schema: Schema,
    nullable: bool,
    in_request: bool,
    in_response: bool,
}

impl Said {
    fn by(definition: &Definition, kept: &[DefinitionId]) -> Self {
        let mut schema = definition.schema.clone();
        visit_mut::schemas(&mut schema, &mut |schema| schema.occurrences.clear());
        visit_mut::locations(&mut schema, &mut |location| *location = Location::default());
        visit_mut::references(&mut schema, &mut |id| *id = kept[id.0]);
        Self {
            schema,
            nullable: definition.nullable,
            in_request: definition.in_request,
            in_response: definition.in_response,
        }
    }
}

/// How deep definitions without names are in others.
struct Heights<'d> {
    definitions: &'d [Definition],
    heights: Vec<Option<usize>>,
}

impl<'d> Heights<'d> {
    fn of(definitions: &'d [Definition]) -> Vec<usize> {
        let mut heights = Self {
            definitions,
            heights: vec![None; definitions.len()],
        };
        (0..definitions.len())
            .map(|it| heights.height(it))
            .collect()
    }

    fn height(&mut self, index: usize) -> usize {
        if let Some(height) = self.heights[index] {
            return height;
        }
        // Within itself it has none yet.
        self.heights[index] = Some(0);
        let mut held = Vec::new();
        references(&self.definitions[index].schema, &mut held);
        let held = held.into_iter().map(|id| id.0);
        let held: Vec<_> = held
            .filter(|it| has_no_name(&self.definitions[*it]))
            .collect();
        let below = held.into_iter().map(|it| self.height(it)).max();
        let height = below.map_or(0, |below| below + 1);
        self.heights[index] = Some(height);
        height
    }
}

/// Adds the keyword occurrences of a schema to one that says the same, each with the rule that it has there.
fn absorb(kept: &mut Schema, gone: &mut Schema) {
    let mut locations = Vec::new();
    visit_mut::locations(kept, &mut |location| locations.push(location.clone()));
    let mut rules = HashMap::new();
    let mut theirs = locations.into_iter();
    visit_mut::locations(gone, &mut |location| {
        rules.extend(theirs.next().map(|own| (location.clone(), own)));
    });
    let mut occurrences = Vec::new();
    visit_mut::schemas(gone, &mut |schema| {
        occurrences.push(std::mem::take(&mut schema.occurrences));
    });
    let mut occurrences = occurrences.into_iter();
    visit_mut::schemas(kept, &mut |schema| {
        for mut occurrence in occurrences.next().into_iter().flatten() {
            if let Became::Rule(origin) = &mut occurrence.became
                && let Some(own) = rules.get(origin)
            {
                origin.clone_from(own);
            }
            schema.occurrences.push(occurrence);
        }
    });
}

/// Calls `visit` for each definition that something of an API refers to.
fn refer(api: &mut Api, visit: &mut dyn FnMut(&mut DefinitionId)) {
    for definition in &mut api.definitions {
        visit_mut::references(&mut definition.schema, visit);
    }
    for scalar in &mut api.scalars {
        visit_mut::references(scalar, visit);
    }
    for operation in &mut api.operations {
        for parameter in &mut operation.parameters {
            visit_mut::references(&mut parameter.schema, visit);
        }
        let mut contents: Vec<_> = operation
            .request
            .iter_mut()
            .map(|it| &mut it.contents)
            .collect();
        for response in &mut operation.responses {
            let headers = response.headers.iter_mut();
            let schemas = headers.filter_map(|header| header.schema.as_mut());
            schemas.for_each(|schema| visit_mut::references(schema, visit));
            contents.push(&mut response.contents);
        }
        for content in contents.into_iter().flatten() {
            match &mut content.form {
                ContentForm::Json(id) => visit(id),
                ContentForm::Form(form) => visit(&mut form.definition),
                ContentForm::Multipart(multipart) => {
                    multipart.fields.iter_mut().for_each(&mut *visit);
                }
                ContentForm::Items(items) => items.definition.iter_mut().for_each(&mut *visit),
                ContentForm::Text | ContentForm::Bytes => {}
            }
        }
    }
    if let Some(root) = &mut api.root {
        visit(&mut root.definition);
    }
}
