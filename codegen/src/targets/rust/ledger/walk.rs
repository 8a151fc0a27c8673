//! The types of a plan, each with what it checks.

use specwright_core::attributes;

use super::Role;
use super::table::{Enforcer, Item, Table};
use super::written::{ATTRIBUTE, Written, attribute, declared, object_rule};
use crate::ir::visit::schemas_of;
use crate::ir::{Additional, DefinitionId, Schema, Shape};
use crate::options::RustType;
use crate::targets::rust::plan::{
    Checks, NamedApi, ObjectPlan, RuleAttribute, RuleForm, RustPlan, TuplePlan, TypeForm, TypePlan,
    UnionPlan, ValueCheck,
};
use crate::targets::rust::print::{boxed, field_type, item_type, value_type, wrapped};

/// Every type of a plan.
pub(super) fn types(plan: &RustPlan<'_>, table: &mut Table<'_>) {
    for (index, of_type) in plan.types.iter().enumerate() {
        let id = DefinitionId(index);
        let walk = Walk { plan, id, of_type };
        match &of_type.form {
            TypeForm::Struct(object) => walk.object(object, table),
            TypeForm::OpenEnum(..) => walk.list(table),
            TypeForm::Union(union) => walk.union(union, table),
            TypeForm::Tuple(tuple) => walk.tuple(tuple, table),
            TypeForm::Newtype(checks) => walk.newtype(checks, table),
            TypeForm::ByHand(ty) => walk.by_hand(ty, table),
        }
    }
}

/// The path of a type or one of its parts.
pub(super) fn item(api: NamedApi<'_>, file: &str, path: &str, declared: String) -> Item {
    let service = &api.ir.service;
    Item {
        path: format!("{service}::{path}"),
        file: api.layout.module_file(service, file),
        declared,
        schema: None,
    }
}

/// What checks a value.
fn enforcers<'c>(checks: &'c [ValueCheck<'_>], written: &Written) -> Vec<Enforcer<'c>> {
    let enforcers = checks.iter().map(|it| Enforcer {
        origin: it.origin,
        how: written.check(&it.check),
        is_keyword: true,
    });
    enforcers.collect()
}

/// One type.
struct Walk<'p, 'a> {
    plan: &'p RustPlan<'a>,
    id: DefinitionId,
    of_type: &'p TypePlan<'a>,
}

impl Walk<'_, '_> {
    fn item(&self, file: &str, path: &str, declared: String, way: &[&str]) -> Item {
        let way = way.iter().map(|&step| step.to_owned()).collect();
        Item {
            schema: Some((self.id, way)),
            ..item(self.plan.api, file, path, declared)
        }
    }

    fn own(&self) -> &Schema {
        &self.of_type.definition.schema
    }

    fn object(&self, object: &ObjectPlan<'_>, table: &mut Table<'_>) {
        let name = self.of_type.name;
        let item = self.item("models", name, format!("struct {name}"), &[]);
        let mut checks: Vec<Enforcer<'_>> = Vec::new();
        for rule in &object.rules {
            checks.push(Enforcer {
                origin: &rule.rule.origin,
                how: object_rule(name, &rule.form),
                is_keyword: matches!(
                    rule.form,
                    RuleForm::Attribute(
                        RuleAttribute::MinProperties(_)
                            | RuleAttribute::MaxProperties(_)
                            | RuleAttribute::DependentRequired(..)
                    )
                ),
            });
        }
        if let Additional::Rejected(keyword) = &object.object.additional {
            let of_matching = object.matching.last();
            let how = of_matching.map(|it| ATTRIBUTE.check(&it.check));
            checks.push(Enforcer {
                origin: keyword,
                how: how.unwrap_or_else(|| attribute(attributes::DENY_UNKNOWN)),
                is_keyword: true,
            });
        }
        table.item(&item, &self.own().occurrences, &checks);
        for plan in &object.fields {
            let path = format!("{name}.{}", plan.field.name);
            let property = plan.field.property;
            let declared = declared(self.plan.api, |api| field_type(api, plan));
            let way = ["properties", &property.name];
            let item = self.item("models", &path, declared, &way);
            if let Some(keyword) = &property.required {
                table.plain(keyword, &item, Role::Typed, &item.declared);
            }
            self.value((item, ATTRIBUTE), &property.schema, &plan.checks, table);
        }
        for of in &object.matching {
            let pattern = of.matching.patterns.iter().map(String::as_str);
            let way: Vec<&str> = std::iter::once("patternProperties")
                .chain(pattern.take(1))
                .collect();
            self.unnamed((&of.name, &way), &of.matching.schema, &of.values, table);
        }
        if let Some(rest) = object.object.rest() {
            let of = (
                object.additional_name.as_str(),
                &["additionalProperties"][..],
            );
            self.unnamed(of, rest, &object.additional, table);
        }
    }

    /// A field of many properties.
    fn unnamed(
        &self,
        (field, way): (&str, &[&str]),
        schema: &Schema,
        checks: &Checks<'_>,
        table: &mut Table<'_>,
    ) {
        let path = format!("{}.{field}", self.of_type.name);
        let declared = format!(
            "Properties<{}>",
            declared(self.plan.api, |api| item_type(api, schema))
        );
        let item = self.item("models", &path, declared, way);
        let written = ATTRIBUTE.within(attributes::VALUES);
        self.value((item, written), schema, checks, table);
    }

    fn tuple(&self, tuple: &TuplePlan<'_>, table: &mut Table<'_>) {
        let name = self.of_type.name;
        let item = self.item("models", name, format!("struct {name}"), &[]);
        let own = enforcers(&tuple.own.own, &ATTRIBUTE);
        table.item(&item, &self.own().occurrences, &own);
        for plan in &tuple.items {
            let path = format!("{name}.{}", plan.name);
            let declared = declared(self.plan.api, |api| {
                let inner = value_type(api, plan.schema);
                wrapped(api, plan.wrapper, boxed(inner, plan.is_boxed))
            });
            let item = self.item("models", &path, declared, &["prefixItems", &plan.name]);
            self.value((item, ATTRIBUTE), plan.schema, &plan.checks, table);
        }
        if let Some(rest) = &tuple.tuple.rest {
            let path = format!("{name}.{}", tuple.items.len());
            let inner = declared(self.plan.api, |api| item_type(api, rest));
            let item = self.item("models", &path, format!("Vec<{inner}>"), &["items"]);
            let written = ATTRIBUTE.within(attributes::ITEMS);
            self.value((item, written), rest, &tuple.rest, table);
        }
    }

    fn list(&self, table: &mut Table<'_>) {
        let name = self.of_type.name;
        let item = self.item("values", name, format!("enum {name}"), &[]);
        table.item(&item, &self.own().occurrences, &[]);
    }

    fn union(&self, union: &UnionPlan<'_>, table: &mut Table<'_>) {
        let name = self.of_type.name;
        let item = self.item("unions", name, format!("enum {name}"), &[]);
        let own = enforcers(&union.own, &Written::Statement);
        table.item(&item, &self.own().occurrences, &own);
        for plan in &union.variants {
            let path = format!("{name}::{}", plan.name);
            let schema = &plan.variant.schema;
            let declared = declared(self.plan.api, |api| value_type(api, schema));
            let item = self.item("unions", &path, declared, &[]);
            self.value((item, Written::Statement), schema, &plan.checks, table);
        }
    }

    fn newtype(&self, checks: &Checks<'_>, table: &mut Table<'_>) {
        let name = self.of_type.name;
        let held = declared(self.plan.api, |api| item_type(api, self.own()));
        let item = self.item("models", name, format!("struct {name}({held})"), &[]);
        self.value((item, ATTRIBUTE), self.own(), checks, table);
    }

    /// What is in it is up to the type as well.
    fn by_hand(&self, ty: &RustType, table: &mut Table<'_>) {
        let name = self.of_type.name;
        let item = self.item("models", name, format!("type {name} = {ty}"), &[]);
        let how = format!("`{ty}`, which is written by hand");
        schemas_of(self.own(), &mut |schema| {
            table.left_to_type(&item, &schema.occurrences, &how);
        });
    }

    fn value(
        &self,
        written: (Item, Written),
        schema: &Schema,
        checks: &Checks<'_>,
        table: &mut Table<'_>,
    ) {
        value(self.plan.api, written, schema, checks, table);
    }
}

/// A value, and what is in it.
pub(super) fn value(
    api: NamedApi<'_>,
    (item, written): (Item, Written),
    schema: &Schema,
    checks: &Checks<'_>,
    table: &mut Table<'_>,
) {
    let own = enforcers(&checks.own, &written);
    table.item(&item, &schema.occurrences, &own);
    let (inner, mark, step, written) = match &schema.shape {
        Shape::Array(inner) => (inner, "[]", "items", written.within(attributes::ITEMS)),
        Shape::Map(inner) => (
            inner,
            "{}",
            "additionalProperties",
            written.within(attributes::VALUES),
        ),
        _ => return,
    };
    let checks = checks.within();
    let schema = item.schema.map(|(id, mut way)| {
        way.push(step.to_owned());
        (id, way)
    });
    let item = Item {
        path: item.path + mark,
        declared: declared(api, |api| item_type(api, inner)),
        file: item.file,
        schema,
    };
    value(api, (item, written), inner, checks, table);
}
